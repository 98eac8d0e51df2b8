export const id = 587;
export const ids = [587];
export const modules = {

/***/ 4587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startServer: () => (/* binding */ startServer)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/server/limits.js
var limits = __webpack_require__(3944);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/api/errors.js
var errors = __webpack_require__(6860);
// EXTERNAL MODULE: ./build/report/doors/terminal.js
var terminal = __webpack_require__(8537);
// EXTERNAL MODULE: ./build/text/words.js
var words = __webpack_require__(6883);
// EXTERNAL MODULE: ./build/api/check-access-not-granted.js + 1 modules
var check_access_not_granted = __webpack_require__(4294);
// EXTERNAL MODULE: ./build/api/json.js
var api_json = __webpack_require__(4933);
;// CONCATENATED MODULE: ./build/api/operations.js
/** The other operations of the original service, which share its address: method, path, and `{}` for a name in it. */
const OTHERS = [
    'POST /policy/check-no-new-access',
    'POST /policy/check-no-public-access',
    'POST /policy/validation',
    'PUT /policy/generation',
    'GET /policy/generation',
    'GET /policy/generation/{}',
    'PUT /policy/generation/{}',
    'PUT /analyzer',
    'GET /analyzer',
    'GET /analyzer/{}',
    'PUT /analyzer/{}',
    'DELETE /analyzer/{}',
    'POST /analyzer/findings/statistics',
    'PUT /analyzer/{}/archive-rule',
    'GET /analyzer/{}/archive-rule',
    'GET /analyzer/{}/archive-rule/{}',
    'PUT /analyzer/{}/archive-rule/{}',
    'DELETE /analyzer/{}/archive-rule/{}',
    'PUT /archive-rule',
    'PUT /service-linked-analyzer',
    'DELETE /service-linked-analyzer/{}',
    'PUT /access-preview',
    'GET /access-preview',
    'GET /access-preview/{}',
    'POST /access-preview/{}',
    'GET /analyzed-resource',
    'POST /analyzed-resource',
    'POST /resource/scan',
    'PUT /finding',
    'POST /finding',
    'GET /finding/{}',
    'POST /findingv2',
    'GET /findingv2/{}',
    'GET /recommendation/{}',
    'POST /recommendation/{}',
    'GET /tags/{}',
    'POST /tags/{}',
    'DELETE /tags/{}',
];
/** Clients encode the slashes of a name, and not all of them do. */
const PATTERN = new RegExp(`^(?:${OTHERS.map((operation) => operation.replaceAll('{}', '.+')).join('|')})$`);
/** Whether the original service has an operation of that method and path that is not served here. */
function isElsewhere(method, path) {
    return PATTERN.test(`${method} ${path}`);
}

;// CONCATENATED MODULE: ./build/api/rest.js





const OPERATIONS = new Map([
    ['POST /policy/check-access-not-granted', (input) => (0,check_access_not_granted/* explainAccessNotGranted */.S)(input).answer],
]);
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
    const [reason, what] = isElsewhere(method, path) ? ['notSupported', 'is not served here'] : UNKNOWN;
    throw new errors/* ValidationException */.dr(`${(0,words/* quote */.hD)(name)} ${what}. expected ${[...OPERATIONS.keys()].join(' or ')}`, reason);
}
const UNKNOWN = ['unknownOperation', 'is no operation'];
/** Far more than any input has. A body of nothing but small values takes thirty times its size when it is read, and a second. */
const MAX_VALUES = 10_000;
/**
 * The value that the body of a request spells.
 *
 * @throws {ValidationException} where it is not JSON in UTF-8, or has a member twice
 * @throws {UnprocessableEntityException} where it has more values than are read
 */
function parseBody({ contentType, contentEncoding }, body) {
    if (!isJsonType(contentType)) {
        const found = contentType === undefined ? 'no content type' : `content type ${(0,words/* quote */.hD)(contentType)}`;
        throw new errors/* ValidationException */.dr(`${found}. expected "application/json"`, 'cannotParse');
    }
    if (contentEncoding !== undefined && contentEncoding.toLowerCase() !== 'identity') {
        throw new errors/* ValidationException */.dr(`content encoding ${(0,words/* quote */.hD)(contentEncoding)}. expected none`, 'notSupported');
    }
    if (hasMoreValues(body, MAX_VALUES))
        throw new errors/* UnprocessableEntityException */.ft(`a body of more than ${MAX_VALUES} values. expected at most that many`);
    const json = (0,api_json/* readJson */.V)(textOf(body), body.length);
    if (json.ok)
        return json.value;
    throw new errors/* ValidationException */.dr(`in the body, ${json.message}`, 'cannotParse');
}
function textOf(body) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(body);
    }
    catch {
        throw new errors/* ValidationException */.dr('the body is not UTF-8. expected an object in JSON', 'cannotParse');
    }
}
/** Whether JSON has more lists, objects and commas than that, told without reading it. */
function hasMoreValues(body, limit) {
    let count = 0;
    let isText = false;
    for (let offset = 0; offset < body.length; offset += 1) {
        const byte = body[offset];
        if (byte === QUOTE)
            isText = !isText;
        else if (isText)
            offset += byte === BACKSLASH ? 1 : 0;
        else if (byte === COMMA || byte === OPEN_LIST || byte === OPEN_OBJECT)
            count += 1;
        if (count > limit)
            return true;
    }
    return false;
}
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const OPEN_OBJECT = 0x7b;
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
    const retry = error instanceof errors/* PassingError */.aB ? { 'Retry-After': String(error.retryAfterSeconds) } : {};
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

// EXTERNAL MODULE: ./build/text/bytes.js
var bytes = __webpack_require__(4769);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/checksum/index.js
var checksum = __webpack_require__(9542);
// EXTERNAL MODULE: ./node_modules/@smithy/signature-v4/dist-cjs/index.js
var dist_cjs = __webpack_require__(5118);
;// CONCATENATED MODULE: ./build/server/signature.js




/** The signing name of the service (api.md). */
const SERVICE = 'access-analyzer';
/** How far the caller's clock may be off; after that a recorded request is worth nothing. In milliseconds. */
const MAX_SKEW = 5 * 60 * 1000;
/** Left unsigned, either of these could be swapped. */
const REQUIRED = ['host', 'x-amz-date'];
/** What is signed is put in order before anybody knows who asks, which takes the square of this. The operation has no parameters. */
const MAX_PARAMETERS = 64;
/** The header in which a caller may name the digest of the body. */
const DIGEST = 'x-amz-content-sha256';
const UNSIGNED = 'the request is not signed. expected an AWS Signature Version 4 in the header "Authorization"';
const WRONG = `the signature does not fit. expected one for "${SERVICE}" made with the configured credentials`;
const TOO_LONG = `more than ${MAX_PARAMETERS} parameters in the query. expected none`;
const STALE = 'the signature is too old, or the clock is wrong. expected a time within five minutes of ours';
/**
 * Reads what a request says of its signature (AWS Signature Version 4, in the header `Authorization`), whatever its region. It
 * proves nothing before `checkHead` and `checkBody`.
 *
 * @throws {AccessDeniedException} when the request is unsigned, signed with another key, or too old
 */
function readClaim(headers, credentials, now) {
    const claim = parseAuthorization(signature_textOf(headers['authorization']));
    if (claim === undefined)
        throw new errors/* AccessDeniedException */.XN(UNSIGNED);
    const date = readDate(signature_textOf(headers['x-amz-date']));
    const { accessKeyId, ...rest } = claim;
    if (date === undefined || accessKeyId !== credentials.accessKeyId)
        throw new errors/* AccessDeniedException */.XN(WRONG);
    if (!REQUIRED.every((name) => claim.signedHeaders.includes(name)))
        throw new errors/* AccessDeniedException */.XN(WRONG);
    if (Math.abs(now.getTime() - date.getTime()) > MAX_SKEW)
        throw new errors/* AccessDeniedException */.XN(STALE);
    const digest = claim.signedHeaders.includes(DIGEST) ? (signature_textOf(headers[DIGEST]) ?? '') : undefined;
    if (digest !== undefined && !/^[0-9a-f]{64}$/.test(digest))
        throw new errors/* AccessDeniedException */.XN(WRONG);
    return { ...rest, credentials, date, digest };
}
/**
 * Compares the signature with the one that this request would get, where that can be told before its body has arrived: where the digest of
 * the body is signed as a header of its own.
 *
 * @throws {AccessDeniedException} when it is another
 */
async function checkHead(head, claim) {
    if (claim.digest !== undefined)
        await compare(head, undefined, claim);
}
/**
 * Compares what was still open after `checkHead`.
 *
 * @throws {AccessDeniedException} when the signature is not for this body
 */
async function checkBody(head, body, claim) {
    if (claim.digest === undefined)
        return compare(head, body, claim);
    if ((0,external_node_crypto_.createHash)('sha256').update(body).digest('hex') !== claim.digest)
        throw new errors/* AccessDeniedException */.XN(WRONG);
}
async function compare(head, body, claim) {
    if (head.target.query.size > MAX_PARAMETERS)
        throw new errors/* AccessDeniedException */.XN(TOO_LONG);
    const expected = Buffer.from(await signatureOf(head, body, claim));
    const given = Buffer.from(claim.signature);
    if (given.length !== expected.length || !(0,external_node_crypto_.timingSafeEqual)(given, expected))
        throw new errors/* AccessDeniedException */.XN(WRONG);
}
const AUTHORIZATION = /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/[^/,\s]+\/aws4_request,\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/;
function parseAuthorization(header) {
    const match = AUTHORIZATION.exec(header ?? '');
    if (match === null)
        return undefined;
    const [, accessKeyId = '', region = '', signedHeaders = '', signature = ''] = match;
    return { accessKeyId, region, signedHeaders: signedHeaders.split(';'), signature };
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
async function signatureOf({ method, target: { path, query }, headers }, body, { region, signedHeaders, date, credentials }) {
    // A digest among the headers stands for the body.
    const signer = new dist_cjs/* SignatureV4 */.BB({ credentials, region, service: SERVICE, sha256: checksum.Sha256, applyChecksum: false });
    const signed = await signer.sign({
        method,
        protocol: 'http:',
        hostname: '',
        path,
        query: Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])),
        headers: Object.fromEntries(signedHeaders.map((name) => [name, headerOf(headers, name) ?? ''])),
        body,
    }, { signingDate: date, signableHeaders: new Set(signedHeaders) });
    return parseAuthorization(signed.headers['authorization'])?.signature ?? '';
}
/** A caller chooses the name, and it may be one that every object has, such as `constructor`. */
function headerOf(headers, name) {
    return Object.hasOwn(headers, name) ? signature_textOf(headers[name]) : undefined;
}
function signature_textOf(header) {
    return typeof header === 'string' || header === undefined ? header : header.join(',');
}

;// CONCATENATED MODULE: ./build/server/answer.js




/** How long a caller is asked to wait, in seconds: most checks take milliseconds. */
const RETRY_AFTER = 1;
/**
 * The answer to one call.
 *
 * @throws any error when the connection is gone, so that there is nobody to answer
 */
async function answerTo(call, service) {
    try {
        if (call.atOnce > service.limits.maxRequests)
            throw new errors/* ThrottlingException */.x5(TOO_MANY, RETRY_AFTER);
        const output = await perform(call, service);
        return { answer: success(output), outcome: output.result };
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD)
            return refused(error);
        if (call.request.socket.destroyed)
            throw error;
        return bug(error);
    }
}
const TOO_MANY = 'too many requests at once. expected the next one in a second';
const NO_ROOM = 'too much at once for the memory that all requests share. expected it again in a second';
/** The answer where there is no room for another one. */
function throttled() {
    return refused(new errors/* ThrottlingException */.x5(NO_ROOM, RETRY_AFTER));
}
async function perform({ request, target, turns, share }, service) {
    const { method = '', headers } = request;
    const operation = findOperation(method, target.path);
    // A caller without a key is turned away before its body takes room.
    const claim = service.credentials && readClaim(headers, service.credentials, service.now());
    const head = { method, target, headers };
    if (claim !== undefined)
        await checkHead(head, claim);
    const body = await bodyOf(request, service.limits.maxBody, share);
    const { 'content-type': contentType, 'content-encoding': contentEncoding } = headers;
    // What JSON becomes can be thirty times its size: it is read when its turn comes, and is gone after it.
    return turns.take(async () => {
        if (request.socket.destroyed)
            throw new Error('the caller did not wait');
        if (claim !== undefined)
            await checkBody(head, body, claim);
        return operation(parseBody({ contentType, contentEncoding }, body));
    });
}
async function bodyOf(request, limit, { take }) {
    const make = (size) => {
        if (!take(size))
            throw new errors/* ThrottlingException */.x5(NO_ROOM, RETRY_AFTER);
    };
    const isTold = Number(request.headers['content-length'] ?? 0) > limit;
    // The connection outlives a body that is too long: its rest is read and dropped.
    const body = isTold ? undefined : await (0,bytes/* readAtMost */.r)(request.iterator({ destroyOnReturn: false }), limit, make);
    if (body !== undefined)
        return body;
    throw new errors/* UnprocessableEntityException */.ft(`a body of more than ${limit} bytes. expected at most that many`);
}
/** The answer to a request that gets no result. */
function refused(error) {
    return { answer: failure(error), outcome: error.name };
}
function bug(error) {
    const message = 'unexpected error. please report this as a bug';
    const { answer, outcome } = refused(new errors/* InternalServerException */.GI(message, RETRY_AFTER));
    return { answer, outcome: `${outcome} ${placeOf(error)}` };
}
/** What kind of error it was, and where: its message may be the caller's words. */
function placeOf(error) {
    if (!(error instanceof Error))
        return typeof error;
    const { message, stack = '' } = error;
    const [place = ''] = stack.slice(stack.indexOf(message) + message.length).match(/at .*/) ?? [];
    return `${error.constructor.name} ${place}`;
}

;// CONCATENATED MODULE: ./build/server/connections.js
/** The connections of a server, and what each is busy with, so that one or all can be ended at the right moment. */
class Connections {
    #all = new Map();
    /** Requests without an answer. */
    get unanswered() {
        return [...this.#all.values()].reduce((sum, { unanswered }) => sum + unanswered, 0);
    }
    get idle() {
        return [...this.#all.keys()].filter((socket) => this.businessOf(socket) === 'idle');
    }
    opened(socket) {
        const closing = new Set();
        this.#all.set(socket, { unanswered: 0, latest: undefined, closing });
        socket.once('close', () => {
            this.#all.delete(socket);
            for (const act of closing)
                act();
        });
    }
    /**
     * Has something done when a connection closes, or soon where it is closed already.
     *
     * @returns what has it left undone
     */
    atClose(socket, act) {
        const closing = this.#all.get(socket)?.closing;
        if (closing === undefined)
            queueMicrotask(act);
        closing?.add(act);
        return () => void closing?.delete(act);
    }
    began(request) {
        const connection = this.#all.get(request.socket);
        if (connection === undefined)
            return;
        connection.unanswered += 1;
        connection.latest = request;
    }
    answered(request) {
        const connection = this.#all.get(request.socket);
        if (connection !== undefined)
            connection.unanswered -= 1;
    }
    businessOf(socket) {
        const { unanswered, latest } = this.#all.get(socket) ?? { unanswered: 0, latest: undefined };
        if (unanswered > 0)
            return latest?.complete === true ? 'waiting' : 'arriving';
        return latest === undefined || latest.complete ? 'idle' : 'answered';
    }
}

;// CONCATENATED MODULE: ./build/server/room.js
/** Memory that requests have between them, in bytes: what has arrived of their bodies, and answers that nobody has taken yet. */
class Room {
    #left;
    constructor(size) {
        this.#left = size;
    }
    /** A share of it, which is empty at first. */
    share() {
        let held = 0;
        return {
            take: (size) => {
                if (size > this.#left)
                    return false;
                this.#left -= size;
                held += size;
                return true;
            },
            giveBack: () => {
                this.#left += held;
                held = 0;
            },
        };
    }
}

;// CONCATENATED MODULE: ./build/server/target.js
/** Reads the target of a request, with or without the server's address before the path (RFC 9112, 3.2). */
function readTarget(text) {
    const [path = '', ...query] = text.replace(/^https?:\/\/[^/?]*(?=\/)/i, '').split('?');
    return { path, query: new URLSearchParams(query.join('?')) };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/server/turns.js

/**
 * Work that blocks, one piece after the other. Before each piece everything else gets its turn: signals, time-outs, `/health`,
 * the arrival of other requests. Without it, a row of long checks would hold all of them up to its end.
 */
class Turns {
    #last = Promise.resolve();
    take(work) {
        const done = this.#last.then(() => (0,promises_.setImmediate)()).then(work);
        this.#last = done.catch(() => { });
        return done;
    }
}

;// CONCATENATED MODULE: ./build/server/serving.js









/** How long a caller has to read the answer before a connection that was given up is closed for it, in milliseconds. */
const READING_TIME = 1000;
/** Answers that are not counted, so that there is always one to give. In bytes. */
const SMALL_ANSWER = 4096;
/** Answers the requests of a server, and logs them. */
class Serving {
    #options;
    #connections = new Connections();
    #turns = new Turns();
    #room;
    /** Connections that were given up, and whose requests are in the log already. */
    #givenUp = new WeakSet();
    /** Connections that take no further request. */
    #closing = new WeakSet();
    #atOnce = 0;
    #isStopping = false;
    constructor(options) {
        this.#options = options;
        this.#room = new Room((0,limits/* roomOf */.dT)(options.limits));
    }
    /** Requests without an answer. */
    get unanswered() {
        return this.#connections.unanswered;
    }
    attach(server) {
        const take = (request, response) => void this.#take(request, response);
        server.on('connection', (socket) => this.#connections.opened(socket));
        server.on('request', take);
        server.on('checkExpectation', take);
        server.on('drop', () => this.#log('-', '-', '-', '-', 'dropped'));
        server.on('clientError', (error, socket) => this.#breakOff(error, socket));
        server.on('connect', (_, socket) => this.#giveUp(socket, 'CONNECT', 'no proxy. expected a request'));
    }
    /** From now on every answer is the last one on its connection, and a connection without a request is closed. */
    stop() {
        this.#isStopping = true;
        for (const socket of this.#connections.idle)
            socket.destroy();
    }
    async #take(request, response) {
        const arrived = performance.now();
        const id = (0,external_node_crypto_.randomUUID)();
        const target = readTarget(request.url ?? '');
        this.#connections.began(request);
        const found = await this.#answer(request, target);
        this.#connections.answered(request);
        const { socket, method = '' } = request;
        if (this.#givenUp.has(socket))
            return;
        const share = this.#room.share();
        const answered = found && fitting(found, share);
        if (answered !== undefined)
            this.#send(response, id, answered.answer, share);
        const took = `${(performance.now() - arrived).toFixed(1)}ms`;
        this.#log(id, method, (0,terminal/* shownText */.f)(target.path, 100), ...this.#ending(socket, answered), took);
    }
    /** `undefined` when the caller is gone. */
    async #answer(request, target) {
        if (['GET', 'HEAD'].includes(request.method ?? '') && target.path === '/health')
            return this.#health();
        this.#atOnce += 1;
        const share = this.#room.share();
        try {
            return await answerTo({ request, target, atOnce: this.#atOnce, turns: this.#turns, share }, this.#options);
        }
        catch {
            return undefined;
        }
        finally {
            this.#atOnce -= 1;
            share.giveBack();
        }
    }
    #health() {
        const body = JSON.stringify({ status: 'ok', version: this.#options.version });
        return { answer: { status: 200, headers: { 'Content-Type': 'application/json' }, body }, outcome: 'ok' };
    }
    #send(response, id, answer, share) {
        const { req: request } = response;
        // Kept open, a connection would keep the server from ending.
        if (this.#isStopping || this.#closing.has(request.socket))
            response.setHeader('Connection', 'close');
        else if (!request.complete && isLast(request)) {
            // Closed at once, it would take the answer with it from a caller who is still sending.
            response.setHeader('Connection', 'keep-alive');
            request.once('end', () => request.socket.end());
        }
        response.writeHead(answer.status, headersOf(answer, id));
        response.end(answer.body);
        request.resume(); // what is still to come is dropped
        this.#keepUntilTaken(response, share);
    }
    /** The memory of an answer is free when the caller has taken it, or is gone; one that does not take it in time is cut. */
    #keepUntilTaken(response, share) {
        const { socket } = response.req;
        let isBeingSent = response.socket !== null; // or it waits behind another one
        const late = setInterval(() => {
            if (isBeingSent)
                socket.destroy();
            isBeingSent = response.socket !== null;
        }, this.#options.limits.requestTimeout * 1000).unref();
        const done = () => {
            clearInterval(late);
            forget();
            share.giveBack();
        };
        // Of an answer that waits behind another one, only the connection says that it is gone.
        const forget = this.#connections.atClose(socket, done);
        response.once('close', done);
    }
    /** Status and outcome, as the log has them. */
    #ending(socket, answered) {
        if (answered !== undefined && !socket.destroyed)
            return [String(answered.answer.status), (0,terminal/* shownText */.f)(answered.outcome)];
        return ['-', this.#isStopping ? 'cut' : 'aborted'];
    }
    /** Ends a connection on which something came that is no request, or not in time. */
    #breakOff(error, socket) {
        const code = 'code' in error ? String(error.code) : error.name;
        const business = this.#connections.businessOf(socket);
        if (!socket.writable || code === 'ECONNRESET' || business === 'answered')
            socket.destroy();
        else if (business === 'waiting')
            this.#closing.add(socket);
        else
            this.#giveUp(socket, code, malformed(code));
    }
    #giveUp(socket, code, message) {
        this.#givenUp.add(socket);
        const { answer, outcome } = refused(new errors/* ValidationException */.dr(message, 'cannotParse'));
        const head = Object.entries({ ...headersOf(answer, (0,external_node_crypto_.randomUUID)()), Connection: 'close' });
        const lines = ['HTTP/1.1 400 Bad Request', ...head.map(([name, value]) => `${name}: ${value}`)];
        socket.end(`${lines.join('\r\n')}\r\n\r\n${answer.body}`);
        // Nothing else looks after it any more, and a caller need not close its side.
        setTimeout(() => socket.destroy(), READING_TIME).unref();
        this.#log('-', '-', '-', String(answer.status), outcome, code);
    }
    #log(...words) {
        this.#options.log([this.#options.now().toISOString(), ...words].join(' '));
    }
}
/** Whether a request says that no other comes after it. */
function isLast({ headers: { connection = '' }, httpVersion }) {
    return /\bclose\b/i.test(connection) || (httpVersion === '1.0' && !/\bkeep-alive\b/i.test(connection));
}
/** The answer, or another one where there is no room to keep it until it is taken. */
function fitting(answered, { take }) {
    const size = Buffer.byteLength(answered.answer.body);
    return size <= SMALL_ANSWER || take(size) ? answered : throttled();
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

;// CONCATENATED MODULE: ./build/server/server.js



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
    const { headerTimeout, requestTimeout, stopTimeout } = options.limits;
    const server = (0,external_node_http_.createServer)({
        headersTimeout: headerTimeout * 1000,
        requestTimeout: requestTimeout * 1000,
        keepAliveTimeout: KEEP_ALIVE,
        connectionsCheckingInterval: CHECKING_INTERVAL,
        // Node would answer without us; nothing here depends on the name of the host.
        requireHostHeader: false,
    });
    server.maxConnections = options.limits.maxRequests * limits/* CONNECTIONS_PER_REQUEST */.Kg;
    const serving = new Serving(options);
    serving.attach(server);
    await listen(server, options);
    return { url: urlOf(server), stop: () => server_close(server, serving, stopTimeout * 1000) };
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
function server_close(server, serving, patience) {
    return new Promise((resolve) => {
        let cut = 0;
        const late = setTimeout(() => {
            cut = serving.unanswered;
            server.closeAllConnections();
        }, patience);
        server.close(() => {
            clearTimeout(late);
            resolve(cut);
        });
        serving.stop();
    });
}


/***/ })

};
