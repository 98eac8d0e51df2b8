export const id = 538;
export const ids = [538];
export const modules = {

/***/ 4538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startServer: () => (/* binding */ startServer)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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

// EXTERNAL MODULE: ./build/policy/bytes.js
var bytes = __webpack_require__(7304);
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
/** The header in which a caller may name the digest of the body. */
const DIGEST = 'x-amz-content-sha256';
const UNSIGNED = 'the request is not signed. expected an AWS Signature Version 4 in the header "Authorization"';
const WRONG = `the signature does not fit. expected one for "${SERVICE}" made with the configured credentials`;
const STALE = 'the signature is too old, or the clock is wrong. expected a time within five minutes of ours';
/**
 * Reads what a request says of its signature (AWS Signature Version 4, in the header `Authorization`), whatever its region. It
 * proves nothing before `checkSignature`.
 *
 * @throws {AccessDeniedException} when the request is unsigned, signed with another key, or too old
 */
function readClaim(headers, credentials, now) {
    const claim = parseAuthorization(textOf(headers['authorization']));
    if (claim === undefined)
        throw new errors/* AccessDeniedException */.XN(UNSIGNED);
    const date = readDate(textOf(headers['x-amz-date']));
    const { accessKeyId, ...rest } = claim;
    if (date === undefined || accessKeyId !== credentials.accessKeyId)
        throw new errors/* AccessDeniedException */.XN(WRONG);
    if (!REQUIRED.every((name) => claim.signedHeaders.includes(name)))
        throw new errors/* AccessDeniedException */.XN(WRONG);
    if (Math.abs(now.getTime() - date.getTime()) > MAX_SKEW)
        throw new errors/* AccessDeniedException */.XN(STALE);
    return { ...rest, credentials, date };
}
/**
 * Compares the signature with the one that this request would get.
 *
 * @throws {AccessDeniedException} when it is another
 */
async function checkSignature(request, claim) {
    const expected = Buffer.from(await signatureOf(request, claim));
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
async function signatureOf({ method, target: { path, query }, headers, body }, { region, signedHeaders, date, credentials }) {
    // Whatever digest a caller names, what counts is that of the body.
    const names = signedHeaders.filter((name) => name !== DIGEST);
    const applyChecksum = signedHeaders.includes(DIGEST);
    const signer = new dist_cjs/* SignatureV4 */.BB({ credentials, region, service: SERVICE, sha256: checksum.Sha256, applyChecksum });
    const signed = await signer.sign({
        method,
        protocol: 'http:',
        hostname: '',
        path,
        query: Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])),
        headers: Object.fromEntries(names.map((name) => [name, textOf(headers[name]) ?? ''])),
        body,
    }, { signingDate: date, signableHeaders: new Set(names) });
    return parseAuthorization(signed.headers['authorization'])?.signature ?? '';
}
function textOf(header) {
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
async function perform({ request, target, turns }, service) {
    const { method = '', headers } = request;
    const operation = findOperation(method, target.path);
    // A caller without a key is turned away before its body takes room.
    const claim = service.credentials && readClaim(headers, service.credentials, service.now());
    const body = await bodyOf(request, service.limits.maxBody);
    if (claim !== undefined)
        await checkSignature({ method, target, headers, body }, claim);
    const input = parseBody({ contentType: headers['content-type'], contentEncoding: headers['content-encoding'] }, body);
    return turns.take(() => {
        if (request.socket.destroyed)
            throw new Error('the caller did not wait');
        return operation(input);
    });
}
async function bodyOf(request, limit) {
    // The connection outlives a body that is too long: its rest is read and dropped.
    const body = await (0,bytes/* readAtMost */.r)(request.iterator({ destroyOnReturn: false }), limit);
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
        this.#all.set(socket, { unanswered: 0, latest: undefined });
        socket.once('close', () => this.#all.delete(socket));
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
/** Answers the requests of a server, and logs them. */
class Serving {
    #options;
    #connections = new Connections();
    #turns = new Turns();
    /** Connections that were given up, and whose requests are in the log already. */
    #givenUp = new WeakSet();
    /** Connections that take no further request. */
    #closing = new WeakSet();
    #atOnce = 0;
    #isStopping = false;
    constructor(options) {
        this.#options = options;
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
        const answered = await this.#answer(request, target);
        this.#connections.answered(request);
        const { socket, method = '' } = request;
        if (this.#givenUp.has(socket))
            return;
        if (answered !== undefined)
            this.#send(response, id, answered.answer);
        const took = `${(performance.now() - arrived).toFixed(1)}ms`;
        this.#log(id, method, (0,terminal/* shownText */.f)(target.path, 100), ...this.#ending(socket, answered), took);
    }
    /** `undefined` when the caller is gone. */
    async #answer(request, target) {
        if (['GET', 'HEAD'].includes(request.method ?? '') && target.path === '/health')
            return this.#health();
        this.#atOnce += 1;
        try {
            return await answerTo({ request, target, atOnce: this.#atOnce, turns: this.#turns }, this.#options);
        }
        catch {
            return undefined;
        }
        finally {
            this.#atOnce -= 1;
        }
    }
    #health() {
        const body = JSON.stringify({ status: 'ok', version: this.#options.version });
        return { answer: { status: 200, headers: { 'Content-Type': 'application/json' }, body }, outcome: 'ok' };
    }
    #send(response, id, answer) {
        // Kept open, a connection would keep the server from ending.
        if (this.#isStopping || this.#closing.has(response.req.socket))
            response.setHeader('Connection', 'close');
        response.writeHead(answer.status, headersOf(answer, id));
        response.end(answer.body);
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
