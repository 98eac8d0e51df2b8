// What the Action is compared with besides an empty process: asks git and the API what the Action asks on a pull request with one
// policy, with Node's own modules and nothing of the gate, and does nothing with the answers.
import { execFile } from 'node:child_process';
import { get } from 'node:http';

const { GITHUB_WORKSPACE: cwd, GITHUB_SHA: sha, GITHUB_API_URL: api, GITHUB_REPOSITORY: repository } = process.env;
const headers = { authorization: `token ${process.env['INPUT_GITHUB-TOKEN']}` };

const git = (...args) =>
  new Promise((done, failed) => {
    execFile('git', args, { cwd }, (error, output) => (error === null ? done(output) : failed(error)));
  });

const ask = () =>
  new Promise((done, failed) => {
    const request = get(`${api}/repos/${repository}/pulls/7`, { headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => (response.statusCode === 200 ? done(JSON.parse(text)) : failed(new Error(text))));
    });
    request.on('error', failed);
  });

await git('cat-file', 'commit', sha);
await ask();
await git('diff-tree', '-r', '-z', '--name-status', `${sha}^1`, sha);
const [, , blob] = (await git('ls-tree', '--full-tree', sha, '--', process.env.INPUT_RULES)).split(/\s/);
await git('cat-file', 'blob', blob);
await git('ls-files', '-z');
