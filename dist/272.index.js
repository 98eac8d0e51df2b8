export const id = 272;
export const ids = [272];
export const modules = {

/***/ 1272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startServer: () => (/* binding */ startServer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/api/errors.js
var errors = __webpack_require__(6860);
// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(3299);
// EXTERNAL MODULE: ./build/policy/problem.js
var problem = __webpack_require__(4892);
// EXTERNAL MODULE: ./build/api/check-access-not-granted.js + 1 modules
var check_access_not_granted = __webpack_require__(4294);
;// CONCATENATED MODULE: ./build/api/rest.js



const OPERATIONS = new Map([
    ['POST /policy/check-access-not-granted', (input) => (0,check_access_not_granted/* explainAccessNotGranted */.S)(input).answer],
]);
/** Operations of the original service that share its model, for a better word than "unknown". */
const SIBLINGS = ['POST /policy/check-no-new-access', 'POST /policy/check-no-public-access'];
/**
 * The operation at a method and a path, which is without the query.
 *
 * @throws {ValidationException} where there is none
 */
function findOperation(method, path) {
    const name = `${method} ${path}`;
    const operation = OPERATIONS.get(name);
    if (operation !== undefined)
        return operation;
    const [reason, what] = SIBLINGS.includes(name) ? ['notSupported', 'is not served here'] : UNKNOWN;
    throw new errors/* ValidationException */.dr(`${(0,problem/* quote */.hD)(name)} ${what}. expected ${[...OPERATIONS.keys()].join(' or ')}`, reason);
}
const UNKNOWN = ['unknownOperation', 'is no operation'];
/**
 * The value that the body of a request spells.
 *
 * @throws {ValidationException} where it is not JSON in UTF-8
 */
function parseBody({ contentType, contentEncoding }, body) {
    if (!isJsonType(contentType)) {
        const found = contentType === undefined ? 'no content type' : `content type ${(0,problem/* quote */.hD)(contentType)}`;
        throw new errors/* ValidationException */.dr(`${found}. expected "application/json"`, 'cannotParse');
    }
    if (contentEncoding !== undefined && contentEncoding.toLowerCase() !== 'identity') {
        throw new errors/* ValidationException */.dr(`content encoding ${(0,problem/* quote */.hD)(contentEncoding)}. expected none`, 'notSupported');
    }
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    }
    catch {
        throw new errors/* ValidationException */.dr('the body is not JSON in UTF-8. expected an object in JSON', 'cannotParse');
    }
}
function isJsonType(contentType) {
    return /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(contentType ?? '');
}
/** The answer to a call that succeeded. */
function success(output) {
    return answer(200, {}, output);
}
const STATUS = {
    ValidationException: 400,
    InvalidParameterException: 400,
    UnprocessableEntityException: 422,
    ThrottlingException: 429,
    AccessDeniedException: 403,
    InternalServerException: 500,
};
/** The answer to a call that has none: the error's name travels in a header, its fields in the body. */
function failure(error) {
    const retry = error instanceof errors/* ThrottlingException */.x5 || error instanceof errors/* InternalServerException */.GI
        ? { 'Retry-After': String(error.retryAfterSeconds) }
        : {};
    return answer(STATUS[error.name], { 'x-amzn-ErrorType': error.name, ...retry }, fieldsOf(error));
}
function fieldsOf(error) {
    if (!(error instanceof errors/* ValidationException */.dr))
        return { message: error.message };
    const { message, reason, fieldList } = error;
    return { message, reason, ...(fieldList.length === 0 ? {} : { fieldList }) };
}
function answer(status, headers, body) {
    return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

;// CONCATENATED MODULE: ./build/server/body.js

/**
 * The body of a request. What comes after the limit is not kept.
 *
 * @throws {UnprocessableEntityException} when it has more than `limit` bytes
 * @throws an error of the connection when the body does not arrive whole
 */
async function readBody(request, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        size += chunk.length;
        if (size > limit) {
            throw new errors/* UnprocessableEntityException */.ft(`a body of more than ${limit} bytes. expected at most that many`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/checksum/index.js
var checksum = __webpack_require__(9542);
// EXTERNAL MODULE: ./node_modules/@smithy/signature-v4/dist-cjs/index.js
var dist_cjs = __webpack_require__(5118);
;// CONCATENATED MODULE: ./build/server/signature.js




/** The signing name of the service (api.md). */
const SERVICE = 'access-analyzer';
/** How far the caller's clock may be off; after that a recorded request is worth nothing. In milliseconds. */
const MAX_SKEW = 5 * 60 * 1000;
/** Left unsigned, any of these could be swapped. */
const REQUIRED = ['host', 'x-amz-date'];
/**
 * Accepts a request that is signed with the key (AWS Signature Version 4, in the header `Authorization`), whatever its region.
 * The caller's signature is compared with the one that this request would get.
 *
 * @throws {AccessDeniedException} when it is unsigned, signed otherwise, or too old
 */
async function checkSignature(request, credentials, now) {
    const claim = readClaim(textOf(request.headers['authorization']));
    if (claim === undefined)
        throw new errors/* AccessDeniedException */.XN(UNSIGNED);
    const date = readDate(textOf(request.headers['x-amz-date']));
    const isOurs = claim.accessKeyId === credentials.accessKeyId && claim.service === SERVICE;
    if (date === undefined || !isOurs || !REQUIRED.every((name) => claim.signedHeaders.includes(name)))
        throw new errors/* AccessDeniedException */.XN(WRONG);
    if (Math.abs(now.getTime() - date.getTime()) > MAX_SKEW)
        throw new errors/* AccessDeniedException */.XN(STALE);
    const expected = await signatureOf(request, claim, date, credentials);
    if (!isSame(claim.signature, expected))
        throw new errors/* AccessDeniedException */.XN(WRONG);
}
const UNSIGNED = 'the request is not signed. expected an AWS Signature Version 4 in the header "Authorization"';
const WRONG = `the signature does not fit. expected one for "${SERVICE}" made with the configured credentials`;
const STALE = 'the signature is too old, or the clock is wrong. expected a time within five minutes of ours';
const AUTHORIZATION = /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/([^/,\s]+)\/aws4_request,\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/;
function readClaim(header) {
    const match = AUTHORIZATION.exec(header ?? '');
    if (match === null)
        return undefined;
    const [, accessKeyId = '', region = '', service = '', signedHeaders = '', signature = ''] = match;
    return { accessKeyId, region, service, signedHeaders: signedHeaders.split(';'), signature };
}
/** Reads `20261125T180000Z`. */
function readDate(text) {
    const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '');
    if (match === null)
        return undefined;
    const [, year, month, day, hour, minute, second] = match;
    const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return Number.isNaN(date.getTime()) ? undefined : date;
}
async function signatureOf({ method, url, headers, body }, { region, signedHeaders }, date, credentials) {
    // Whatever digest a caller names, what counts is that of the body.
    const names = signedHeaders.filter((name) => name !== DIGEST);
    const applyChecksum = signedHeaders.includes(DIGEST);
    const signer = new dist_cjs/* SignatureV4 */.BB({ credentials, region, service: SERVICE, sha256: checksum.Sha256, applyChecksum });
    const signed = await signer.sign({
        method,
        protocol: url.protocol,
        hostname: url.hostname,
        path: url.pathname,
        query: Object.fromEntries([...url.searchParams.keys()].map((name) => [name, url.searchParams.getAll(name)])),
        headers: Object.fromEntries(names.map((name) => [name, textOf(headers[name]) ?? ''])),
        body,
    }, { signingDate: date, signableHeaders: new Set(names) });
    return readClaim(signed.headers['authorization'])?.signature;
}
const DIGEST = 'x-amz-content-sha256';
function isSame(given, expected) {
    return expected !== undefined && (0,external_node_crypto_.timingSafeEqual)(Buffer.from(given), Buffer.from(expected));
}
function textOf(header) {
    return typeof header === 'string' || header === undefined ? header : header.join(',');
}

;// CONCATENATED MODULE: ./build/server/answer.js




/** How long a caller is asked to wait, in seconds: most checks take milliseconds. */
const RETRY_AFTER = 1;
/**
 * The answer to one request.
 *
 * @param url where it went, with any host
 * @param atOnce how many requests are under way, this one included
 * @throws an error of the connection when the request does not arrive whole, so that there is nobody to answer
 */
async function answerTo(request, url, atOnce, service) {
    try {
        if (atOnce > service.limits.maxRequests)
            throw new errors/* ThrottlingException */.x5(TOO_MANY, RETRY_AFTER);
        const output = await perform(request, url, service);
        return { answer: success(output), outcome: output.result };
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD)
            return refused(error);
        if (request.errored !== null)
            throw error;
        return bug(error);
    }
}
const TOO_MANY = 'too many requests at once. expected the next one in a second';
async function perform(request, url, service) {
    const { method = '', headers } = request;
    const operation = findOperation(method, url.pathname);
    const body = await readBody(request, service.limits.maxBody);
    if (service.credentials !== undefined)
        await checkSignature({ method, url, headers, body }, service.credentials, service.now());
    return operation(parseBody({ contentType: headers['content-type'], contentEncoding: headers['content-encoding'] }, body));
}
/** The answer to a request that gets no result. */
function refused(error) {
    return { answer: failure(error), outcome: error.name };
}
/** The words of an unexpected error may be the caller's, so a log gets its kind and its place alone. */
function bug(error) {
    const { answer, outcome } = refused(new errors/* InternalServerException */.GI('unexpected error. please report this as a bug', RETRY_AFTER));
    const [place = ''] = error instanceof Error ? (/^ +at .*$/m.exec(error.stack ?? '') ?? []) : [];
    return { answer, outcome: `${outcome} ${error instanceof Error ? error.name : typeof error} ${place.trim()}` };
}

;// CONCATENATED MODULE: ./build/server/server.js





/** How long a stop waits for requests under way, in milliseconds. */
const GRACE = 10_000;
/** Longer than the pools of the SDKs keep a connection, so that none is closed under a request. In milliseconds. */
const KEEP_ALIVE = 75_000;
/** How often time-outs are looked after, in milliseconds. */
const CHECKING_INTERVAL = 500;
/**
 * Starts to listen.
 *
 * @throws an error of the system when the address cannot be had
 */
async function startServer(options) {
    const { headerTimeout, requestTimeout } = options.limits;
    const server = (0,external_node_http_.createServer)({
        headersTimeout: headerTimeout * 1000,
        requestTimeout: requestTimeout * 1000,
        keepAliveTimeout: KEEP_ALIVE,
        connectionsCheckingInterval: CHECKING_INTERVAL,
    });
    const serving = new Serving(options);
    server.on('request', (request, response) => void serving.take(request, response));
    server.on('clientError', (error, socket) => serving.refuse(error, socket));
    await listen(server, options);
    return {
        url: urlOf(server),
        stop: () => {
            serving.stop();
            return server_close(server);
        },
    };
}
class Serving {
    #atOnce = 0;
    #isStopping = false;
    /** Connections that were given up, and whose requests are in the log already. */
    #givenUp = new WeakSet();
    #options;
    constructor(options) {
        this.#options = options;
    }
    async take(request, response) {
        const arrived = performance.now();
        const { method = '', url: target = '' } = request;
        const url = new URL(target.startsWith('/') ? `http://localhost${target}` : 'http://localhost/%2A');
        const id = (0,external_node_crypto_.randomUUID)();
        const answered = await this.#answer(request, url);
        if (answered !== undefined)
            this.#send(response, id, answered.answer);
        else if (this.#givenUp.has(request.socket))
            return;
        const [status, outcome] = answered === undefined ? ['-', 'aborted'] : [answered.answer.status, answered.outcome];
        const took = `${(performance.now() - arrived).toFixed(1)}ms`;
        this.#log([id, method, (0,terminal/* shownText */.f)(url.pathname, 100), String(status), outcome, took]);
    }
    /** `undefined` when the caller is gone. */
    async #answer(request, url) {
        if (request.method === 'GET' && url.pathname === '/health')
            return this.#health();
        this.#atOnce += 1;
        try {
            return await answerTo(request, url, this.#atOnce, this.#options);
        }
        catch {
            return undefined;
        }
        finally {
            this.#atOnce -= 1;
        }
    }
    #send(response, id, answer) {
        // Kept open, a connection would keep the server from ending.
        if (this.#isStopping)
            response.setHeader('Connection', 'close');
        response.writeHead(answer.status, headersOf(answer, id));
        response.end(answer.body);
    }
    /** From now on every answer is the last one on its connection. */
    stop() {
        this.#isStopping = true;
    }
    #health() {
        const body = JSON.stringify({ status: 'ok', version: this.#options.version });
        return { answer: { status: 200, headers: { 'Content-Type': 'application/json' }, body }, outcome: 'ok' };
    }
    /** Answers what is no HTTP, or did not arrive in time, and closes the connection. */
    refuse(error, socket) {
        const code = 'code' in error ? String(error.code) : error.name;
        if (!socket.writable || code === 'ECONNRESET') {
            socket.destroy();
            return;
        }
        this.#givenUp.add(socket);
        const { answer, outcome } = refused(new errors/* ValidationException */.dr(malformed(code), 'cannotParse'));
        const head = Object.entries({ ...headersOf(answer, (0,external_node_crypto_.randomUUID)()), Connection: 'close' });
        const lines = ['HTTP/1.1 400 Bad Request', ...head.map(([name, value]) => `${name}: ${value}`)];
        socket.end(`${lines.join('\r\n')}\r\n\r\n${answer.body}`);
        this.#log(['-', '-', '-', String(answer.status), outcome, code]);
    }
    #log(words) {
        this.#options.log([this.#options.now().toISOString(), ...words].join(' '));
    }
}
function malformed(code) {
    switch (code) {
        case 'ERR_HTTP_REQUEST_TIMEOUT':
            return 'the request did not arrive in time. expected headers and body without a pause';
        case 'HPE_HEADER_OVERFLOW':
            return 'the headers are too large. expected at most 16 KiB';
        default:
            return `not HTTP/1.1 (${code}). expected a request`;
    }
}
function headersOf({ headers, body }, id) {
    return { ...headers, 'Content-Length': String(Buffer.byteLength(body)), 'x-amzn-RequestId': id };
}
function listen(server, { port, host }) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
            server.off('error', reject);
            resolve();
        });
    });
}
function urlOf(server) {
    const address = server.address();
    if (address === null || typeof address === 'string')
        throw new Error('the server listens on no port');
    const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    return `http://${host}:${address.port}`;
}
function server_close(server) {
    return new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), GRACE);
        server.close(() => {
            clearTimeout(late);
            resolve();
        });
        server.closeIdleConnections();
    });
}


/***/ })

};
