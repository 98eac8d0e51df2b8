import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



exports.Dk = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
exports.JG = lexer.Lexer;
__webpack_unused_export__ = lineCounter.LineCounter;
exports.iX = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
__webpack_unused_export__ = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  hD: () => (/* reexport */ ApiError),
  ZW: () => (/* reexport */ DEFAULT_RULES_FILE),
  kT: () => (/* reexport */ InvalidParameterException),
  ft: () => (/* reexport */ UnprocessableEntityException),
  dr: () => (/* reexport */ ValidationException),
  Ih: () => (/* reexport */ annotationsOf),
  j7: () => (/* reexport */ checkAccessNotGranted),
  I$: () => (/* reexport */ exitCode),
  Sd: () => (/* reexport */ explainAccessNotGranted),
  Vw: () => (/* reexport */ problem_formatProblem),
  y$: () => (/* reexport */ gateProblems),
  S4: () => (/* reexport */ judge),
  qN: () => (/* reexport */ markdownReport),
  sG: () => (/* reexport */ report_outcomeOf),
  NR: () => (/* reexport */ parseRules),
  et: () => (/* reexport */ plan),
  l4: () => (/* reexport */ reportJson),
  _I: () => (/* reexport */ sarifReport),
  SC: () => (/* reexport */ staleExceptions),
  Mf: () => (/* reexport */ textReport),
  jL: () => (/* reexport */ unmatchedRules)
});

;// CONCATENATED MODULE: ./build/lists.js
/** Puts all items behind those of a list. `push` takes them as arguments, of which a hundred thousand overflow the stack. */
function append(list, items) {
    for (const item of items)
        list.push(item);
}
/** All that comes of the items of a list, as one list: `flatMap`, which takes V8 more than ten times as long. */
function gather(items, valuesOf) {
    const gathered = [];
    for (const item of items)
        for (const value of valuesOf(item))
            gathered.push(value);
    return gathered;
}
/** Items by what they have in common, in the order in which each group's first item stands; a group keeps the order of its items. */
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/engine/budget.js
/**
 * Work is counted, never timed, so that the same question gets the same answer on every machine (semantics 2). A step is one
 * position of one pattern moved over one character, or one comparison of like cost.
 */
class Budget {
    limit;
    #used = 0;
    constructor(limit) {
        this.limit = limit;
    }
    /** Never more than the limit: what was not done is not counted. */
    get used() {
        return Math.min(this.#used, this.limit);
    }
    get isExhausted() {
        return this.#used > this.limit;
    }
    /** @throws {BudgetExhausted} when the limit is passed */
    spend(steps) {
        this.#used += steps;
        if (this.#used > this.limit)
            throw new BudgetExhausted(this.limit);
    }
}
/** Steps of work that one check may take before it gives up with an unconfirmed FAIL. */
const DEFAULT_BUDGET = 2_000_000;
/** What going through so many characters is worth, in steps: a hundred are compared in the time that the search takes for a step. */
function stepsOf(characters) {
    return Math.floor(characters / 100);
}
/** Thrown through the search, and caught by the question, which turns it into an unconfirmed FAIL. */
class BudgetExhausted extends Error {
    limit;
    name = 'BudgetExhausted';
    constructor(limit) {
        super(`out of budget after ${limit} steps`);
        this.limit = limit;
    }
}

;// CONCATENATED MODULE: ./build/policy/address.js
/** IP addresses and blocks (semantics 4, IpAddress; semantics 9). */
const ADDRESS_BITS = { 4: 32, 6: 128 };
/** Reads `10.0.0.1`, `2001:db8::1` or `::ffff:10.0.0.1` (which is an IPv6 address); `undefined` when it is no address. */
function parseAddress(text) {
    if (text.includes(':')) {
        const bits = parseIpv6(text);
        return bits === undefined ? undefined : { family: 6, bits };
    }
    const bits = parseIpv4(text);
    return bits === undefined ? undefined : { family: 4, bits };
}
/** The length that AWS documents for an IPv6 address that is written without one. */
const DEFAULT_IPV6_LENGTH = 32;
/** Reads an address or a block `ADDRESS/LENGTH`. */
function parseBlock(text) {
    const [addressText = '', lengthText, ...more] = text.split('/');
    const address = parseAddress(addressText);
    if (address === undefined || more.length > 0)
        return undefined;
    const width = ADDRESS_BITS[address.family];
    if (lengthText === undefined) {
        const narrow = blockOf(address, width);
        return { narrow, wide: address.family === 6 ? blockOf(address, DEFAULT_IPV6_LENGTH) : narrow };
    }
    if (!/^(0|[1-9]\d{0,2})$/.test(lengthText) || Number(lengthText) > width)
        return undefined;
    const block = blockOf(address, Number(lengthText));
    return { narrow: block, wide: block };
}
function blockOf({ family, bits }, length) {
    const hostBits = BigInt(ADDRESS_BITS[family] - length);
    const first = (bits >> hostBits) << hostBits;
    return { family, first, last: first + (1n << hostBits) - 1n };
}
function parseIpv4(text) {
    const octets = text.split('.');
    if (octets.length !== 4)
        return undefined;
    let bits = 0n;
    for (const octet of octets) {
        if (!/^(0|[1-9]\d{0,2})$/.test(octet) || Number(octet) > 255)
            return undefined;
        bits = bits * 256n + BigInt(octet);
    }
    return bits;
}
function parseIpv6(text) {
    const halves = text.split('::');
    if (halves.length > 2)
        return undefined;
    const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
    if (head === undefined)
        return undefined;
    const groups = tail === undefined ? ipv6Groups(head) : undefined;
    if (tail === undefined)
        return groups?.length === 8 ? joinGroups(groups) : undefined;
    const [left, right] = [ipv6Groups(head, false), ipv6Groups(tail)];
    if (left === undefined || right === undefined || left.length + right.length > 7)
        return undefined;
    return joinGroups([...left, ...new Array(8 - left.length - right.length).fill(0n), ...right]);
}
/** The 16-bit groups of colon-separated words; the last word of an address may be a dotted IPv4 address, which makes two. */
function ipv6Groups(words, mayEndInIpv4 = true) {
    const groups = [];
    for (const [index, word] of words.entries()) {
        const dotted = mayEndInIpv4 && index === words.length - 1 ? parseIpv4(word) : undefined;
        if (dotted !== undefined)
            groups.push(dotted >> 16n, dotted & 0xffffn);
        else if (/^[0-9a-fA-F]{1,4}$/.test(word))
            groups.push(BigInt(`0x${word}`));
        else
            return undefined;
    }
    return groups;
}
function joinGroups(groups) {
    return groups.reduce((bits, group) => (bits << 16n) | group, 0n);
}

;// CONCATENATED MODULE: ./build/policy/case.js
/**
 * Comparing "without case" (semantics 1, 3, 4): a letter is folded when it has exactly one upper and one lower form, so
 * that every class of equal characters is a pair at most. Characters of other shapes (`İ`, `ẞ`, the Kelvin sign) equal only themselves.
 */
function foldCharacter(character) {
    const lower = character.toLowerCase();
    return lower !== character && [...lower].length === 1 && lower.toUpperCase() === character ? lower : character;
}
/** The characters that folding may change. */
const CAPITALS = /\p{Changes_When_Lowercased}/gu;
/** What capitals are folded to, as far as somebody has asked: there are some 1,400, and a hostile text may have a million of them. */
const FOLDED = new Map();
function foldCapital(capital) {
    let folded = FOLDED.get(capital);
    if (folded === undefined) {
        folded = foldCharacter(capital);
        FOLDED.set(capital, folded);
    }
    return folded;
}
/** Folds a character that is given as its code point. */
function foldCodePoint(point) {
    if (point < 128)
        return point >= 65 && point <= 90 ? point + 32 : point;
    return foldCharacter(String.fromCodePoint(point)).codePointAt(0) ?? 0;
}
/** Folds every character of a text. */
function foldCase(text) {
    let isFolded = true;
    for (let offset = 0; offset < text.length; offset += 1) {
        const unit = text.charCodeAt(offset);
        if (unit > 0x7f)
            return text.replace(CAPITALS, foldCapital);
        if (unit >= 65 && unit <= 90)
            isFolded = false;
    }
    return isFolded ? text : text.toLowerCase();
}

;// CONCATENATED MODULE: ./build/policy/decimal.js
const ZERO = { negative: false, digits: '', exponent: 0n };
const JSON_NUMBER = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,18}))?$/;
/** Reads the text of a JSON number with a power of ten of at most 18 digits; `undefined` when it is none. */
function parseDecimal(text) {
    const match = JSON_NUMBER.exec(text);
    if (match === null)
        return undefined;
    const [, sign, whole = '', fraction = '', power = '0'] = match;
    return decimalOf(sign === '-', whole + fraction, BigInt(whole.length) + BigInt(power));
}
/** Whether a number is far from the limits of what is read, so that there are readable numbers below, above and between. */
function isModerate({ exponent }) {
    return -MODERATE < exponent && exponent < MODERATE;
}
const MODERATE = 10n ** 15n;
/** The decimal 0.DIGITS times ten to the power of `exponent`, for any digits. */
function decimalOf(negative, digits, exponent) {
    let start = 0;
    while (digits.charAt(start) === '0')
        start += 1;
    if (start === digits.length)
        return ZERO;
    let end = digits.length;
    while (digits.charAt(end - 1) === '0')
        end -= 1;
    return { negative, digits: digits.slice(start, end), exponent: exponent - BigInt(start) };
}
/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
function compareDecimals(left, right) {
    const [leftSign, rightSign] = [signOf(left), signOf(right)];
    if (leftSign !== rightSign)
        return leftSign - rightSign;
    if (leftSign === 0)
        return 0;
    // Of two negative numbers, the one of the larger magnitude is less.
    const [first, second] = leftSign < 0 ? [right, left] : [left, right];
    if (first.exponent !== second.exponent)
        return first.exponent < second.exponent ? -1 : 1;
    return compareText(first.digits, second.digits);
}
function signOf(value) {
    return value.digits === '' ? 0 : value.negative ? -1 : 1;
}
/** Without trailing zeros, the order of digit texts is the order of the fractions they stand for. */
function compareText(left, right) {
    return left === right ? 0 : left < right ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/policy/instant.js

const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(?:([Zz])|([+-])(\d{2}):?(\d{2}))?)?$/;
/** Epoch seconds of at most 18 digits: further from now than the age of the universe. */
const INTEGER = /^-?\d{1,18}$/;
/**
 * Reads a date value (semantics 9): `YYYY-MM-DD`, that with a time and an optional zone (none: UTC), or an integer, which is
 * seconds since the epoch. Returns seconds since the epoch; `undefined` when the text is no date, or no day of the calendar.
 */
function parseInstant(text) {
    if (INTEGER.test(text))
        return parseDecimal(text);
    const match = DATE_TIME.exec(text);
    if (match === null)
        return undefined;
    const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', , sign, zoneHour = '0', zoneMinute = '0',] = match;
    const [y, m, d] = [Number(year), Number(month), Number(day)];
    const [h, min, s] = [Number(hour), Number(minute), Number(second)];
    const date = new Date(0);
    date.setUTCFullYear(y, m - 1, d);
    const sameDay = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
    if (!sameDay || h > 23 || min > 59 || s > 59 || Number(zoneHour) > 23 || Number(zoneMinute) > 59)
        return undefined;
    const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * 60 * (sign === '-' ? -1 : 1);
    const seconds = date.getTime() / 1000 + (h * 60 + min) * 60 + s - offset;
    return withFraction(BigInt(seconds), fraction);
}
/** Whether a text is a date with a time, as AWS fills in its own keys: neither a date alone nor epoch seconds (semantics 4). */
function isDateTime(text) {
    return /[Tt]/.test(text) && parseInstant(text) !== undefined;
}
/** Whether an instant is far from the limits of what is read, so that there are readable instants before, after and between. */
function isModerateInstant({ digits, exponent }) {
    return exponent <= 15n && BigInt(digits.length) - exponent <= 50n;
}
/** The digits of a second's fraction that are kept: more than any clock has, and few enough that a hostile date costs nothing. */
const MAX_FRACTION = 100;
/** `seconds` plus the fraction 0.DIGITS, which counts forward also before the epoch; `undefined` when the fraction is too long. */
function withFraction(seconds, digits) {
    if (digits.length > MAX_FRACTION)
        return undefined;
    const scaled = seconds * 10n ** BigInt(digits.length) + BigInt(digits === '' ? '0' : digits);
    const magnitude = (scaled < 0n ? -scaled : scaled).toString();
    return decimalOf(scaled < 0n, magnitude, BigInt(magnitude.length - digits.length));
}

;// CONCATENATED MODULE: ./build/evaluator/context.js
const NO_CONTEXT = new Map();
/** The different values of a key (semantics 9: no text counts twice); none when it is absent (semantics 1: or an empty list). */
function valuesOf(context, key) {
    const values = context.get(key) ?? [];
    return values.length < 2 ? values : [...new Set(values)];
}
/** The value of a key that has exactly one. */
function singleValue(context, key) {
    const values = valuesOf(context, key);
    return values.length === 1 ? values[0] : undefined;
}

;// CONCATENATED MODULE: ./build/text/words.js
/** At most this many characters of somebody's text go into a message. */
const MAX_QUOTED = 100;
/** Somebody's words for a message: quoted, with control characters escaped, cut when they are long. */
function quote(text) {
    return JSON.stringify(cut(text));
}
/** The number of a character, for one that a reader may not see: `U+200B`. */
function codePointName(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
/** The words of whatever was thrown. */
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}
/** A text, or its first `limit` characters and an ellipsis when it is longer. */
function cut(text, limit = MAX_QUOTED) {
    if (text.length <= limit)
        return text;
    let end = 0;
    for (let count = 0; count < limit && end < text.length; count += 1)
        end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1; // in UTF-16 code units
    return end < text.length ? `${text.slice(0, end)}…` : text;
}
/** The name in `known` that `word` is most probably a misspelling of, as a question; otherwise `expected`. Of a long one nobody asks. */
function didYouMean(word, known, expected) {
    if (word.length > MAX_QUOTED)
        return expected; // two long names would be held against each other for hours
    const limit = Math.max(1, Math.floor(word.length / 3));
    let best;
    let bestDistance = limit + 1;
    for (const candidate of known) {
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best === undefined ? expected : `did you mean "${best}"?`;
}
/** Levenshtein distance, or `ceiling` as soon as it is known to be at least that. */
function editDistance(from, to, ceiling) {
    if (Math.abs(from.length - to.length) >= ceiling)
        return ceiling;
    let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= to.length; column += 1) {
            const substituted = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
            current.push(Math.min(substituted, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
        }
        previous = current;
    }
    return previous[to.length] ?? ceiling;
}

;// CONCATENATED MODULE: ./build/policy/pattern.js


/** How many colon-separated parts a pattern must have to be matched field by field (semantics 3). */
const ARN_FIELDS = 6;
const VARIABLE = /\$\{([^}'{$]*?)(?:,\s*'([^']*)'\s*)?\}/y;
const SPECIAL = /[*?$]/;
const ACTION_PATTERN = /^[A-Za-z0-9*?._-]+:[A-Za-z0-9*?._-]+$/;
/** Semantics 3: an action pattern is `*` alone or `service:pattern`, of the characters that actions are made of. */
function isActionPattern(text) {
    return text === '*' || ACTION_PATTERN.test(text);
}
/** Cuts a pattern into its parts. */
function parsePattern(text, syntax) {
    if (text !== '' && !SPECIAL.test(text))
        return { parts: [{ kind: 'text', text }] };
    const parts = [];
    let literal = '';
    const flush = () => {
        if (literal !== '')
            parts.push({ kind: 'text', text: literal });
        literal = '';
    };
    for (let offset = 0; offset < text.length;) {
        const character = text.charAt(offset);
        if (syntax.variables && text.startsWith('${', offset)) {
            const escaped = /^\$\{([*?$])\}/.exec(text.slice(offset, offset + 4))?.[1];
            if (escaped !== undefined) {
                literal += escaped;
                offset += 4;
                continue;
            }
            VARIABLE.lastIndex = offset;
            const match = VARIABLE.exec(text);
            const name = match?.[1]?.trim() ?? '';
            if (match === null || name === '' || name.includes(','))
                return { error: variableError(text, offset) };
            flush();
            parts.push({ kind: 'variable', name, key: foldCase(name), fallback: match[2] });
            offset = VARIABLE.lastIndex;
            continue;
        }
        if (syntax.wildcards && (character === '*' || character === '?')) {
            flush();
            parts.push({ kind: character === '*' ? 'any-run' : 'any-one' });
        }
        else {
            literal += character;
        }
        offset += 1;
    }
    flush();
    return { parts };
}
/** The parts of a pattern that can have no mistake: one without variables. */
function partsOf(text, syntax) {
    const parsed = parsePattern(text, syntax);
    if ('error' in parsed)
        throw new Error(`a pattern without variables was not read: ${parsed.error}`);
    return parsed.parts;
}
function variableError(text, offset) {
    const shown = quote(text.slice(offset));
    return text.indexOf('}', offset) === -1
        ? `policy variable ${shown} has no closing brace. expected "\${key}"`
        : `malformed policy variable at ${shown}. expected "\${key}" or "\${key, 'default'}"`;
}
/** The text before the first wildcard or variable. */
function beginningOf([first]) {
    return first?.kind === 'text' ? first.text : '';
}
/** Whether the pattern has six colon-separated parts or more, so that it is matched field by field (semantics 3). */
function hasArnFields(parts) {
    let colons = 0;
    for (const part of parts) {
        if (part.kind === 'text')
            colons += colonsIn(part.text);
    }
    return colons >= ARN_FIELDS - 1;
}
/** Whether the pattern is `*` and no more. */
function isLoneRun(parts) {
    return parts.length === 1 && parts[0]?.kind === 'any-run';
}
/** How many colons a text has. */
function colonsIn(text) {
    let count = 0;
    for (let offset = text.indexOf(':'); offset !== -1; offset = text.indexOf(':', offset + 1))
        count += 1;
    return count;
}
/** The pattern cut at its first five colons, into one to six fields (semantics 3). A colon inside `${…}` does not cut. */
function splitAtColons(parts) {
    const fields = [[]];
    const put = (part) => {
        fields.at(-1)?.push(part);
    };
    for (const part of parts) {
        if (part.kind !== 'text') {
            put(part);
            continue;
        }
        let rest = part.text;
        for (let colon = rest.indexOf(':'); colon !== -1 && fields.length < ARN_FIELDS; colon = rest.indexOf(':')) {
            if (colon > 0)
                put({ kind: 'text', text: rest.slice(0, colon) });
            fields.push([]);
            rest = rest.slice(colon + 1);
        }
        if (rest !== '')
            put({ kind: 'text', text: rest });
    }
    return fields;
}

;// CONCATENATED MODULE: ./build/policy/matchable.js

class Outline {
    steps;
    /** The place behind all steps. */
    end;
    /** The places of steps that repeat. */
    #repeating;
    #accepting = new Map();
    constructor(steps) {
        this.steps = steps;
        this.end = 1 << steps.length;
        this.#repeating = placesOf(steps, ({ repeats }) => repeats);
    }
    get start() {
        return this.#withSkips(1);
    }
    /** Where the walk can be when this character more is read. */
    read(places, character) {
        return this.#stepped(places & this.#acceptingOf(character));
    }
    /** Where the walk can be when some character more is read: no step accepts none. */
    readAny(places) {
        return this.#stepped(places & (this.end - 1));
    }
    /** Where the walk can be when any text more is read: all that lies ahead can be reached. */
    readRun(places) {
        const first = places & -places;
        return (2 * this.end - 1) & ~(first - 1);
    }
    #stepped(moving) {
        return this.#withSkips((moving & this.#repeating) | ((moving & ~this.#repeating) << 1));
    }
    /** A step that repeats may be left out. No two of them stand together. */
    #withSkips(places) {
        return places | ((places & this.#repeating) << 1);
    }
    #acceptingOf(character) {
        const known = this.#accepting.get(character);
        if (known !== undefined)
            return known;
        const places = placesOf(this.steps, ({ accepts }) => accepts(character));
        // Of other characters there may be very many.
        if (character <= '\x7f')
            this.#accepting.set(character, places);
        return places;
    }
}
function placesOf(steps, isOne) {
    return steps.reduce((places, step, place) => (isOne(step) ? places | (1 << place) : places), 0);
}
/**
 * Whether a pattern of resources matches `*` or some ARN whose partition is one and whose account field is an account: as it stands, field
 * by field where it has six parts or more, else as a whole string.
 */
function canMatchResource(parts) {
    if (!hasArnFields(parts))
        return RESOURCES.some((outline) => canMeet(parts, outline));
    const fields = splitAtColons(parts);
    const account = fields[ACCOUNT] ?? [];
    // Service, region and rest are any text, and any pattern without colons matches one.
    return (canMeet(fields[0] ?? [], ARN) &&
        canMatchPartition(fields[PARTITION] ?? []) &&
        (canMatchAccount(account) || OTHERS.some((outline) => canMeet(account, outline))));
}
/** Whether a pattern matches a partition (semantics 10): `aws`, or `aws` and small letters and `-`. */
function canMatchPartition(parts) {
    return canMeet(parts, ANY_PARTITION);
}
/** Whether a pattern matches what semantics 3 calls an account: twelve digits, nothing, `aws` or `cloudfront`. */
function canMatchAccount(parts) {
    return ACCOUNTS.some((outline) => canMeet(parts, outline));
}
/** The places of partition and account among the fields of an ARN. */
const PARTITION = 1;
const ACCOUNT = 4;
const DIGIT = { accepts: (character) => character >= '0' && character <= '9', repeats: false };
const FIELD = { accepts: (character) => character !== ':', repeats: true };
const REST = { accepts: () => true, repeats: true };
const SMALL = { accepts: (character) => /[a-z-]/.test(character), repeats: true };
const PARTITION_STEPS = [...literally('aws'), SMALL];
const ANY_PARTITION = new Outline(PARTITION_STEPS);
const ACCOUNT_STEPS = [
    new Array(12).fill(DIGIT),
    literally(''),
    literally('aws'),
    literally('cloudfront'),
];
/** What else AWS has in the place of an account (semantics 10). */
const OTHER_STEPS = ['aws-managed', 'aws-marketplace', 'third-party', 'partner', 'partner-managed'].map(literally);
const ACCOUNTS = ACCOUNT_STEPS.map((steps) => new Outline(steps));
const OTHERS = OTHER_STEPS.map((steps) => new Outline(steps));
const ARN = new Outline(literally('arn'));
/** `*`, and the ARNs of each kind of account. */
const RESOURCES = [literally('*'), ...[...ACCOUNT_STEPS, ...OTHER_STEPS].map(arnOf)].map((steps) => new Outline(steps));
function literally(text) {
    return Array.from(text, (own) => ({ accepts: (character) => character === own, repeats: false }));
}
/** The ARNs of an account. */
function arnOf(account) {
    const colon = literally(':');
    const start = [...literally('arn:'), ...PARTITION_STEPS, ...colon, FIELD, ...colon, FIELD, ...colon];
    return [...start, ...account, ...colon, REST];
}
/** Whether some text of the outline is matched by the pattern. */
function canMeet(parts, outline) {
    let places = outline.start;
    for (const part of parts) {
        switch (part.kind) {
            case 'text':
                for (const character of part.text) {
                    places = outline.read(places, character);
                    if (places === 0)
                        return false;
                }
                break;
            case 'any-one':
                places = outline.readAny(places);
                break;
            case 'any-run':
            case 'variable': // it may stand for any text
                places = outline.readRun(places);
                break;
            default:
                part;
        }
        if (places === 0)
            return false;
    }
    return (places & outline.end) !== 0;
}

;// CONCATENATED MODULE: ./build/policy/resource.js



/** What API Gateway's short form begins with, in the place of partition, service, region, account and API. */
const EXECUTE_API = 'execute-api:/';
/** The form of a pattern, its variables being parts of it. */
function resourceForm(parts) {
    const beginning = beginningOf(parts);
    if (beginning.startsWith(EXECUTE_API))
        return 'execute-api';
    if (hasArnFields(parts))
        return canMatchAccount(splitAtColons(parts)[ACCOUNT] ?? []) ? 'fields' : 'fields-without-account';
    return beginning.startsWith('arn:') ? 'short-arn' : 'whole';
}
/**
 * Whether a variable stands before the fifth colon of the pattern and behind the first: AWS documents that it is replaced only behind
 * the fifth, so that the pattern may match nothing.
 */
function hasEarlyVariable(parts) {
    let colons = 0;
    for (const part of parts) {
        if (part.kind === 'variable' && colons > 0)
            return true;
        if (part.kind === 'text')
            colons += colonsIn(part.text);
        if (colons >= ARN_FIELDS - 1)
            return false;
    }
    return false;
}
/** What there is to doubt in a pattern; `undefined` where it has one reading. */
function doubtOf(parts) {
    const form = resourceForm(parts);
    if (form === 'execute-api')
        return 'short-form';
    if (hasEarlyVariable(parts))
        return 'early-variable';
    return form === 'fields' || form === 'whole' ? undefined : 'missing-part';
}
/** Why a text is no resource pattern of a policy, or `undefined` when it is one. */
function resourceProblem(text) {
    if (text !== text.trim())
        return `${quote(text)} has white space at its beginning or end. expected the resource without it`;
    if (MAY_BE_RESOURCE.test(text))
        return undefined;
    return `${quote(text)} is no resource. expected "*" or an ARN, as in "arn:aws:s3:::bucket/*"`;
}
/** What begins like an ARN as far as it is plain text, or is API Gateway's short form. */
const MAY_BE_RESOURCE = /^(?:arn:|(?:a(?:rn?)?)?(?:[*?]|\$\{)|execute-api:\/)/;

;// CONCATENATED MODULE: ./build/evaluator/match.js




/** Whether the pattern matches the whole text, with case. */
function matchesText(parts, text, context) {
    const pieces = replaceVariables(parts, context);
    return pieces !== undefined && matchesPieces(pieces, text, endOf);
}
/** Whether the pattern matches the whole text, without case; the values of variables too (semantics 9). */
function matchesTextWithoutCase(parts, text, context) {
    const pieces = replaceVariables(parts, context);
    return pieces !== undefined && matchesPieces(pieces, text, endWithoutCase);
}
const endOf = (text, piece, at) => (text.startsWith(piece, at) ? at + piece.length : undefined);
const endWithoutCase = (text, piece, at) => {
    let end = at;
    for (let index = 0; index < piece.length;) {
        const expected = piece.codePointAt(index) ?? 0;
        const point = text.codePointAt(end);
        if (point === undefined || foldCodePoint(expected) !== foldCodePoint(point))
            return undefined;
        index += widthOf(expected);
        end += widthOf(point);
    }
    return end;
};
/** Whether an action pattern matches (semantics 3): a whole string without case, in which nothing is replaced. */
function matchesAction(parts, action) {
    return matchesTextWithoutCase(parts, action, NO_CONTEXT);
}
/** Whether a resource pattern matches as it stands (semantics 3): field by field when it has six parts, else as a whole string. */
function matchesAsItStands(parts, resource, context) {
    return hasArnFields(parts) ? matchesFields(parts, resource, context) : matchesText(parts, resource, context);
}
/** Whether a pattern of Resource or NotResource matches (semantics 3). */
function matchesResource(parts, reading, resource, context) {
    if (reading === 'narrow' && hasEarlyVariable(parts))
        return false; // left as plain text, it matches nothing
    const isWide = reading === 'wide';
    const whole = () => matchesText(parts, resource, context);
    switch (resourceForm(parts)) {
        case 'whole':
            return whole();
        case 'fields':
            return matchesFields(parts, resource, context);
        case 'fields-without-account':
            return matchesFields(parts, resource, context) || (isWide && whole());
        case 'short-arn': {
            const filledUp = () => matchesFields(parts, resource, context, MISSING);
            return isWide ? whole() || filledUp() : whole() && filledUp();
        }
        case 'execute-api':
            return isWide && matchesFields(executeApiArn(parts), resource, context);
    }
}
/** `execute-api:/REST` written out: `arn:*:execute-api:*:*:*` and `/REST`. */
function executeApiArn([first, ...others]) {
    const path = first?.kind === 'text' ? first.text.slice(EXECUTE_API.indexOf('/')) : '';
    return [
        { kind: 'text', text: 'arn:' },
        { kind: 'any-run' },
        { kind: 'text', text: ':execute-api:' },
        { kind: 'any-run' },
        { kind: 'text', text: ':' },
        { kind: 'any-run' },
        { kind: 'text', text: ':' },
        { kind: 'any-run' },
        { kind: 'text', text: path },
        ...others,
    ];
}
/** Whether a pattern of an ARN operator matches (semantics 4 and 9). What is no ARN matches none. */
function matchesArn(parts, reading, value, context) {
    if (!isArn(value))
        return false;
    if (reading === 'narrow' && !hasArnFields(parts) && !isLoneRun(parts))
        return false;
    return matchesAsItStands(parts, value, context);
}
/** Whether a text has the six parts `arn:PARTITION:SERVICE:REGION:ACCOUNT:REST` (semantics 3). */
function isArn(text) {
    return /^arn:(?:[^:]*:){4}/.test(text);
}
/** A part of a pattern that is not there. */
const MISSING = [{ kind: 'any-run' }];
/**
 * Whether every field of a pattern matches its field of an ARN.
 *
 * @param missing what stands for the parts that the pattern lacks
 */
function matchesFields(parts, resource, context, missing = []) {
    if (!isArn(resource))
        return false;
    const [first] = parts;
    // Where the first five fields are nothing but text, the whole string leaves a wildcard no more than the fields do.
    if (first?.kind === 'text' && colonsIn(first.text) >= ARN_FIELDS - 1)
        return matchesText(parts, resource, context);
    const patterns = splitAtColons(parts);
    const words = resource.split(':');
    const fields = [...words.slice(0, ARN_FIELDS - 1), words.slice(ARN_FIELDS - 1).join(':')];
    return fields.every((field, index) => matchesText(patterns[index] ?? missing, field, context));
}
/** The pattern with the values of its variables in place, or `undefined` when one has neither value nor default (semantics 6). */
function replaceVariables(parts, context) {
    if (parts.every(isPiece))
        return parts;
    const pieces = [];
    for (const part of parts) {
        if (part.kind !== 'variable') {
            pieces.push(part);
            continue;
        }
        const value = singleValue(context, part.key) ?? part.fallback;
        if (value === undefined)
            return undefined;
        pieces.push({ kind: 'text', text: value });
    }
    return pieces;
}
function isPiece(part) {
    return part.kind !== 'variable';
}
/**
 * Greedy matching that goes back to the last `*` only: an earlier one has already found the leftmost place for what stands
 * between the two, and another place could not help. At most pattern length times text length steps.
 */
function matchesPieces(pieces, text, endOfText) {
    let piece = 0;
    let at = 0;
    // The last `*`, and where what it has read ends.
    let run = -1;
    let runEnd = 0;
    for (;;) {
        const expected = pieces[piece];
        if (expected?.kind === 'any-run') {
            if (piece === pieces.length - 1)
                return true;
            run = piece;
            runEnd = at;
            piece += 1;
            continue;
        }
        if (at === text.length && expected === undefined)
            return true;
        const end = expected?.kind === 'text' ? endOfText(text, expected.text, at) : expected && endOfCharacter(text, at);
        if (end !== undefined) {
            piece += 1;
            at = end;
            continue;
        }
        const next = run === -1 ? undefined : endOfCharacter(text, runEnd);
        if (next === undefined)
            return false;
        runEnd = next;
        at = next;
        piece = run + 1;
    }
}
function endOfCharacter(text, at) {
    const point = text.codePointAt(at);
    return point === undefined ? undefined : at + widthOf(point);
}
/** How many units of a string a character takes. */
function widthOf(point) {
    return point > 0xffff ? 2 : 1;
}

;// CONCATENATED MODULE: ./build/evaluator/reading.js
/**
 * The safe reading (semantics 2): wide where a larger set of matches makes access larger.
 *
 * @param negated whether a match speaks against the statement, as in a Not… element or under a negated operator
 */
function safeReading(effect, negated) {
    return (effect === 'Allow') !== negated ? 'wide' : 'narrow';
}

;// CONCATENATED MODULE: ./build/evaluator/condition.js







// Whether `*` and `?` are wildcards was settled in parsing: only in the Like operators.
const sameText = inEitherForm(matchesText);
const sameLetters = inEitherForm(matchesTextWithoutCase);
const likeArn = (listed, value, reading, context) => matchesArn(listed.parts, reading, value, context);
const isTruth = (listed, value) => foldCase(value) === String(listed.value);
// The policy's text is canonical base64, so only the canonical text of the same bytes is equal to it.
const sameBytes = (listed, value) => value === listed.value;
const inBlock = (listed, value, reading) => {
    const address = parseAddress(value);
    const { family, first, last } = listed.value[reading];
    return address?.family === family && first <= address.bits && address.bits <= last;
};
/** A number that may be compared in two forms is neither for certain (semantics 10). */
function inEitherForm(matches) {
    return ({ parts, otherParts }, value, reading, context) => {
        if (otherParts === undefined)
            return matches(parts, value, context);
        return reading === 'wide' && (matches(parts, value, context) || matches(otherParts, value, context));
    };
}
const isText = () => true;
const isNumber = (value) => parseDecimal(value) !== undefined;
const isDate = (value) => parseInstant(value) !== undefined;
const isAddress = (value) => parseAddress(value) !== undefined;
const ROWS = {
    StringEquals: positive(sameText),
    StringNotEquals: negated(sameText, isText),
    StringEqualsIgnoreCase: positive(sameLetters),
    StringNotEqualsIgnoreCase: negated(sameLetters, isText),
    StringLike: positive(sameText),
    StringNotLike: negated(sameText, isText),
    NumericEquals: positive(number((order) => order === 0)),
    NumericNotEquals: negated(number((order) => order === 0), isNumber),
    NumericLessThan: positive(number((order) => order < 0)),
    NumericLessThanEquals: positive(number((order) => order <= 0)),
    NumericGreaterThan: positive(number((order) => order > 0)),
    NumericGreaterThanEquals: positive(number((order) => order >= 0)),
    DateEquals: positive(date((order) => order === 0)),
    DateNotEquals: negated(date((order) => order === 0), isDate),
    DateLessThan: positive(date((order) => order < 0)),
    DateLessThanEquals: positive(date((order) => order <= 0)),
    DateGreaterThan: positive(date((order) => order > 0)),
    DateGreaterThanEquals: positive(date((order) => order >= 0)),
    Bool: positive(isTruth),
    BinaryEquals: positive(sameBytes),
    IpAddress: positive(inBlock),
    NotIpAddress: negated(inBlock, isAddress),
    ArnEquals: positive(likeArn),
    ArnLike: positive(likeArn),
    ArnNotEquals: negated(likeArn, isArn),
    ArnNotLike: negated(likeArn, isArn),
    Null: { holds: (listed, present) => listed.value === !present },
};
function positive(matches) {
    return { negated: false, matches };
}
function negated(matches, isOfType) {
    return { negated: true, matches, isOfType };
}
/** Compares as numbers; `accepts` is given the order of the request's value and the listed one. */
function number(accepts) {
    return ordered(parseDecimal, accepts);
}
function date(accepts) {
    return ordered(parseInstant, accepts);
}
function ordered(read, accepts) {
    return (listed, value) => {
        const found = read(value);
        return found !== undefined && accepts(compareDecimals(found, listed.value));
    };
}
/** Whether one operator on one key holds in a statement with this effect. */
function conditionHolds(condition, effect, context) {
    const values = valuesOf(context, condition.key);
    const holds = (reading) => holdsOf(condition, { values: reading, effect, context });
    if (!mayTakeEmptyForNone(condition))
        return holds(values);
    const readings = [values, values.filter((value) => value !== '')];
    return effect === 'Allow' ? readings.some(holds) : readings.every(holds);
}
/** Whether AWS may count the empty text as no value at all (semantics 4). */
function mayTakeEmptyForNone({ name, set, ifExists }) {
    return name === 'Null' || set !== 'none' || ifExists;
}
/** Whether the operator holds when these are the values of its key. */
function holdsOf(condition, judged) {
    switch (condition.family) {
        case 'null':
            return nullHolds(condition, judged.values.length > 0);
        case 'string':
        case 'arn':
            return operatorHolds(condition, ROWS[condition.name], condition.values, judged);
        case 'numeric':
        case 'date':
            return operatorHolds(condition, ROWS[condition.name], condition.values, judged);
        case 'bool':
            return operatorHolds(condition, ROWS[condition.name], condition.values, judged);
        case 'binary':
            return operatorHolds(condition, ROWS[condition.name], condition.values, judged);
        case 'ip':
            return operatorHolds(condition, ROWS[condition.name], condition.values, judged);
    }
}
/** With a set operator, Null asks nothing any more (semantics 4). */
function nullHolds({ set, values: listed }, present) {
    switch (set) {
        case 'ForAllValues':
            return true;
        case 'ForAnyValue':
            return false;
        case 'none':
            return listed.some((one) => ROWS.Null.holds(one, present));
    }
}
/** The rules that all operators but Null share: empty lists, absent keys, set operators, and values of another type. */
function operatorHolds(condition, meaning, listed, { values, effect, context }) {
    if (listed.length === 0)
        return emptyListHolds(condition, values.length > 0, effect);
    if (values.length === 0)
        return holdsWhenAbsent(condition, meaning.negated, effect);
    const reading = safeReading(effect, meaning.negated);
    const satisfies = (value) => {
        const isListed = listed.some((one) => meaning.matches(one, value, reading, context));
        if (!meaning.negated)
            return isListed;
        return !isListed && (effect === 'Allow' || meaning.isOfType(value));
    };
    switch (condition.set) {
        case 'ForAllValues':
            return values.every(satisfies);
        case 'ForAnyValue':
            return values.some(satisfies);
        case 'none':
            return values.length === 1 && values.every(satisfies);
    }
}
/** An operator with an empty list of values, negated or not. */
function emptyListHolds({ set, ifExists }, present, effect) {
    switch (set) {
        case 'ForAllValues':
            return !present;
        case 'ForAnyValue':
            return false;
        case 'none':
            return ifExists ? !present : effect === 'Allow';
    }
}
/** An operator with values whose key is absent. */
function holdsWhenAbsent({ set, ifExists }, negated, effect) {
    if (ifExists)
        return true;
    switch (set) {
        case 'ForAllValues':
            return !negated || effect === 'Allow';
        case 'ForAnyValue':
            return false;
        case 'none':
            return negated;
    }
}

;// CONCATENATED MODULE: ./build/evaluator/principal.js

/** Whether a Principal or NotPrincipal element of a statement with this effect matches who asks (semantics 5). */
function matchesPrincipal({ negated, values }, effect, principal) {
    if (values.length === 0)
        return negated && effect === 'Allow'; // semantics 8
    if (negated && effect === 'Deny')
        return !values.some(({ name }) => mayName(name, principal));
    const reading = safeReading(effect, negated);
    return values.some(({ name }) => names(name, reading, principal)) !== negated;
}
/** The table of semantics 5. A unique id stands for an unknown ARN (semantics 9), so only the id itself and `*` name it. */
function names(name, reading, principal) {
    switch (name.kind) {
        case 'everyone':
            return true;
        case 'every-aws-principal':
            return reading === 'wide' || principal.kind === 'anonymous' || isAwsPrincipal(principal);
        case 'every-federated':
            return reading === 'wide' && principal.kind === 'federated';
        case 'account':
            return isOfAccount(name, principal);
        case 'user':
            return isOfAccount(name, principal) && userPath(principal) === name.path;
        case 'role':
            return isOfAccount(name, principal) && principal.kind === 'role-session' && principal.role === name.path;
        case 'role-session':
            return (isOfAccount(name, principal) &&
                principal.kind === 'role-session' &&
                lastComponent(principal.role) === name.role &&
                principal.session === name.session);
        case 'federated-user':
            return isOfAccount(name, principal) && principal.kind === 'federated-user' && principal.session === name.session;
        case 'unique-id':
            return principal.kind === 'unique-id' && principal.id === name.id;
        case 'cloudfront-identity':
            return principal.kind === 'cloudfront-identity' && principal.id === name.id;
        case 'service':
            return principal.kind === 'service' && principal.service === name.service;
        case 'federated':
            return principal.kind === 'federated' && principal.provider === name.provider;
        case 'canonical-user':
            return principal.kind === 'canonical-user' && principal.id === name.id;
    }
}
/** Whether a name that NotPrincipal of a Deny lists may be one of who asks: by the table, or as another name of the same requester. */
function mayName(name, principal) {
    return names(name, 'wide', principal) || OTHER_NAMES[listedAs(name)].includes(knownBy(principal));
}
/** By what other name somebody whom a value lists may be known (semantics 9 and 10). */
const OTHER_NAMES = {
    account: ['user-id', 'role-id', 'canonical-user', 'federated'],
    user: ['user-id', 'canonical-user'],
    'federated-user': ['user-id', 'canonical-user'],
    role: ['role-id', 'canonical-user', 'federated'],
    'role-session': ['role-id', 'canonical-user', 'federated'],
    'user-id': ['user', 'federated-user', 'canonical-user'],
    'role-id': ['role-session', 'canonical-user', 'federated'],
    'canonical-user': [
        'account-root',
        'user',
        'federated-user',
        'role-session',
        'user-id',
        'role-id',
        'cloudfront-identity',
    ],
    'cloudfront-identity': ['canonical-user'],
    federated: ['role-session', 'role-id'],
    'every-federated': ['role-session', 'role-id'],
    service: [],
    everyone: [],
    'every-aws-principal': [],
};
function knownBy(principal) {
    return principal.kind === 'unique-id' ? kindOfId(principal.id) : principal.kind;
}
function listedAs(name) {
    return name.kind === 'unique-id' ? kindOfId(name.id) : name.kind;
}
/** Whether a unique id is that of a user or of a role (semantics 5). */
function kindOfId(id) {
    return id.startsWith('AIDA') ? 'user-id' : 'role-id';
}
/** An account of another partition is another account (semantics 9). A bare number leaves the partition to `requestProblem`. */
function isOfAccount(name, principal) {
    if (!('account' in principal) || principal.account !== name.account)
        return false;
    return name.partition === undefined || principal.partition === name.partition;
}
/** Whether somebody of an account asks; CloudFront's identities are of none (semantics 5). */
function isAwsPrincipal(principal) {
    return 'account' in principal || principal.kind === 'unique-id';
}
/** The user that asks, in person or through a federated user session. */
function userPath(principal) {
    switch (principal.kind) {
        case 'user':
            return principal.path;
        case 'federated-user':
            return principal.issuer;
        case 'anonymous':
        case 'account-root':
        case 'role-session':
        case 'unique-id':
        case 'cloudfront-identity':
        case 'service':
        case 'federated':
        case 'canonical-user':
            return undefined;
    }
}
/** The name of a user or a role without its path. */
function lastComponent(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/evaluator/evaluate.js





/** What the policy says of a request that has no problem. */
function evaluate(document, request) {
    const matching = document.statements.filter((statement) => matchesStatement(statement, request));
    const has = (effect) => matching.some((statement) => statement.effect === effect);
    return { allowed: has('Allow') && !has('Deny'), matched: matching.map((statement) => statement.index) };
}
/** Whether a request is inside an access object (semantics 1). Its patterns know no variables and are read as they stand. */
function isInside(access, request) {
    const { actions, resources } = access;
    return ((actions.length === 0 || actions.some(({ parts }) => matchesAction(parts, request.action))) &&
        (resources.length === 0 || resources.some(({ parts }) => matchesAsItStands(parts, request.resource, NO_CONTEXT))));
}
/** Whether every element of a statement matches (semantics 1). Without Resource, as in a trust policy, it is about any (semantics 5). */
function matchesStatement(statement, request) {
    const { resource, effect } = statement;
    return (matchesOnAnyResource(statement, request) &&
        (resource === undefined ||
            elementMatches(resource, effect, (pattern) => resourcePatternMatches(pattern, resource, effect, request))));
}
/** Whether every element of a statement but Resource matches. */
function matchesOnAnyResource(statement, request) {
    const { action, conditions, effect } = statement;
    return (principalMatches(statement, request) &&
        elementMatches(action, effect, (pattern) => actionPatternMatches(pattern, request)) &&
        conditions.every((condition) => conditionHolds(condition, effect, request.context)));
}
/**
 * The resource pattern with which a Deny would match a request that it does not match, if what AWS leaves open were read as widely as it
 * may be (semantics 3): what a reader takes for a protection, and is none to count on.
 */
function looseDenial(statement, request) {
    const { effect, resource } = statement;
    if (effect === 'Allow' || resource === undefined || resource.negated)
        return undefined;
    if (!matchesOnAnyResource(statement, request))
        return undefined;
    return resource.patterns.find(({ parts }) => matchesResource(parts, 'wide', request.resource, request.context));
}
/** A statement of an identity policy has no principal, and neither have the requests that it judges (semantics 5). */
function principalMatches({ principal, effect }, request) {
    if (principal === undefined)
        return true;
    return request.principal !== undefined && matchesPrincipal(principal, effect, request.principal);
}
/** Whether an Action, NotAction, Resource or NotResource element matches. */
function elementMatches({ negated, patterns }, effect, matches) {
    if (patterns.length === 0)
        return negated && effect === 'Allow'; // semantics 8
    return patterns.some(matches) !== negated;
}
/** Whether one pattern of an Action or NotAction element matches. */
function actionPatternMatches({ parts }, request) {
    return matchesAction(parts, request.action);
}
/** Whether one pattern of a Resource or NotResource element matches, in a statement with this effect. */
function resourcePatternMatches({ parts }, { negated }, effect, { resource, context }) {
    return matchesResource(parts, safeReading(effect, negated), resource, context);
}

;// CONCATENATED MODULE: ./build/policy/global-keys.js
/** What AWS documents of its global condition keys (the second table of semantics 4). What a form means is for the engine and the evaluator to say. */
/** The table's entry for a key, which is folded; `undefined` for a key of which nothing is known. */
function globalKey(key) {
    if (!key.startsWith('aws:'))
        return undefined;
    return GLOBAL_KEYS.get(key) ?? (TAGS.some((prefix) => key.startsWith(prefix)) ? TEXT_OR_EMPTY : undefined);
}
const TAGS = ['aws:principaltag/', 'aws:resourcetag/', 'aws:requesttag/'];
const TEXT_OR_EMPTY = { form: 'text', mayBeEmpty: true };
// biome-ignore format: a table of words reads better in rows
const KEYS_BY_FORM = {
    text: [
        'principalorgid', 'principaltype', 'principalservicename', 'userid', 'username', 'federatedprovider', 'sourceorgid', 'sourcevpc',
        'sourcevpcarn', 'sourcevpce', 'vpceaccount', 'vpceorgid', 'assumedroot', 'chatbotsourcearn', 'ec2instancesourcevpc',
        'ec2instancesourceprivateipv4', 'resourceaccount', 'resourceorgid', 'requestedregion', 'calledviafirst', 'calledvialast',
    ],
    truth: ['multifactorauthpresent', 'securetransport', 'viaawsservice', 'principalisawsservice'],
    account: ['sourceaccount', 'sourceowner'],
    'account-or-anonymous': ['principalaccount'],
    arn: ['principalarn', 'sourcearn'],
    address: ['sourceip', 'vpcsourceip'],
    'date-time': ['currenttime', 'tokenissuetime'],
    'whole-number': ['epochtime', 'multifactorauthage'],
};
const KEYS_THAT_MAY_BE_EMPTY = ['referer', 'useragent', 'sourceidentity'];
const GLOBAL_KEYS = new Map([
    ...Object.entries(KEYS_BY_FORM).flatMap(([form, names]) => names.map((name) => [
        `aws:${name}`,
        { form: form, mayBeEmpty: false }, // Object.entries forgets the key type
    ])),
    ...KEYS_THAT_MAY_BE_EMPTY.map((name) => [`aws:${name}`, TEXT_OR_EMPTY]),
]);

;// CONCATENATED MODULE: ./build/policy/request.js

/** The context keys that say who asks (semantics 5), as AWS spells them. */
const PRINCIPAL_KEY_NAMES = {
    arn: 'aws:PrincipalArn',
    account: 'aws:PrincipalAccount',
    type: 'aws:PrincipalType',
    isService: 'aws:PrincipalIsAWSService',
    username: 'aws:username',
};
/** The same keys, folded, as they stand in a context. */
const PRINCIPAL_KEYS = {
    arn: foldCase(PRINCIPAL_KEY_NAMES.arn),
    account: foldCase(PRINCIPAL_KEY_NAMES.account),
    type: foldCase(PRINCIPAL_KEY_NAMES.type),
    isService: foldCase(PRINCIPAL_KEY_NAMES.isService),
    username: foldCase(PRINCIPAL_KEY_NAMES.username),
};
/** The keys, folded, that only somebody who has signed in brings along (semantics 5), besides the tags. */
const SIGNED_IN_KEYS = ['aws:principalorgid', 'aws:principalorgpaths'];
/** How the keys of a principal's tags begin, folded: they come with somebody who has signed in only. */
const PRINCIPAL_TAG_PREFIX = 'aws:principaltag/';
/** The keys, folded, that come with a service only (semantics 5). */
const SERVICE_KEYS = ['aws:principalservicename', 'aws:principalservicenameslist'];
/** The name of a principal as AWS writes it. A unique id has no ARN that is known. */
function principalName(principal) {
    switch (principal.kind) {
        case 'anonymous':
            return 'anonymous';
        case 'account-root':
            return `arn:${principal.partition}:iam::${principal.account}:root`;
        case 'user':
            return `arn:${principal.partition}:iam::${principal.account}:user/${principal.path}`;
        case 'role-session': {
            const name = principal.role.slice(principal.role.lastIndexOf('/') + 1);
            return `arn:${principal.partition}:sts::${principal.account}:assumed-role/${name}/${principal.session}`;
        }
        case 'federated-user':
            return `arn:${principal.partition}:sts::${principal.account}:federated-user/${principal.session}`;
        case 'cloudfront-identity':
            return `arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity ${principal.id}`;
        case 'unique-id':
        case 'canonical-user':
            return principal.id;
        case 'service':
            return principal.service;
        case 'federated':
            return principal.provider;
    }
}

;// CONCATENATED MODULE: ./build/evaluator/ties.js





/** What principals are like, and the keys that are tied to who asks (semantics 5, 9 and 10). */
const NAME = '[A-Za-z0-9+=,.@_-]+';
/** A name, with or without a path of at least two characters in front. */
const PATH_AND_NAME = `(?:[!-~]+/)?${NAME}`;
const ONE_NAME = new RegExp(`^${NAME}$`);
const ONE_PATH_AND_NAME = new RegExp(`^${PATH_AND_NAME}$`);
/** Whether a text is the name of a user, a role, a role session or a federated user. */
function isName(text) {
    return ONE_NAME.test(text);
}
/** Whether a text is the path and the name of a user or a role, as behind `user/` in an ARN. */
function isPathAndName(text) {
    return ONE_PATH_AND_NAME.test(text);
}
/** Why there is no such account, as far as the policy tells. */
function accountProblem({ partition, account }, document) {
    if (!/^aws[a-z-]*$/.test(partition))
        return `${quote(partition)} as a partition. expected "aws" or one such as "aws-cn"`;
    if (!/^\d{12}$/.test(account))
        return `${quote(account)} as an account. expected 12 digits`;
    const partitions = partitionsOf(account, document);
    if (partitions.length === 0 || partitions.includes(partition))
        return undefined;
    const expected = partitions.map(quote).join(' or ');
    return `${quote(partition)} as the partition of ${account}. expected ${expected}, where the policy has this account`;
}
/** The partitions of the ARNs under AWS in a policy that name the account (semantics 9). */
function partitionsOf(account, { statements }) {
    const names = gather(statements, ({ principal }) => principal?.values.map(({ name }) => name) ?? []);
    return gather(names, (name) => 'account' in name && name.account === account && name.partition !== undefined ? [name.partition] : []);
}
/** Why the context cannot be that of this principal, or `undefined` when it can. */
function tieProblem(principal, context, document) {
    return (awayProblem(principal, context) ??
        serviceProblem(principal, context, document) ??
        (principal.kind === 'unique-id'
            ? uniqueIdProblem(principal.id, context, document)
            : tiedKeysProblem(ties(principal), context)));
}
/** Keys that only somebody who has signed in, or only a service, brings along. */
function awayProblem({ kind }, context) {
    const isAway = (key) => (kind === 'anonymous' && (isAmong(SIGNED_IN_KEYS, key) || key.startsWith(PRINCIPAL_TAG_PREFIX))) ||
        (kind !== 'service' && isAmong(SERVICE_KEYS, key));
    const key = [...context.keys()].find(isAway);
    return key === undefined ? undefined : `the key ${key} is there. expected it absent for this principal`;
}
/** `includes` of a list that need not have the key. */
function isAmong(keys, key) {
    return keys.includes(key);
}
/** A service says that it is one; in a policy without Resource, as a trust policy is, it need not. */
function serviceProblem({ kind }, context, { statements }) {
    const mayBeSilent = statements.every(({ resource }) => resource === undefined);
    const ofService = mayBeSilent ? ['true', undefined] : ['true'];
    return tiedKeysProblem({ isService: kind === 'service' ? ofService : ['false', undefined] }, context);
}
const TIED_KEYS = ['arn', 'account', 'type', 'isService', 'username'];
function tiedKeysProblem(ties, context) {
    for (const key of TIED_KEYS) {
        const expected = ties[key];
        const values = valuesOf(context, PRINCIPAL_KEYS[key]);
        if (expected === undefined || (values.length < 2 && expected.includes(values[0])))
            continue;
        const wanted = expected.map((value) => (value === undefined ? 'it absent' : quote(value))).join(' or ');
        return `the key ${PRINCIPAL_KEYS[key]} is ${shown(values)}. expected ${wanted} for this principal`;
    }
    return undefined;
}
function shown(values) {
    return values.length === 0 ? 'absent' : values.map(quote).join(', ');
}
function ties(principal) {
    switch (principal.kind) {
        case 'anonymous':
            return {
                arn: [undefined],
                account: ['anonymous', undefined],
                type: ['Anonymous', undefined],
                username: [undefined],
            };
        case 'account-root':
            return awsTies(principalName(principal), principal.account, 'Account', undefined);
        case 'user':
            return awsTies(principalName(principal), principal.account, 'User', lastComponent(principal.path));
        case 'role-session': {
            const { partition, account, role } = principal;
            return awsTies(`arn:${partition}:iam::${account}:role/${role}`, account, 'AssumedRole', undefined);
        }
        case 'federated-user':
            return awsTies(principalName(principal), principal.account, 'FederatedUser', undefined);
        case 'cloudfront-identity':
        case 'service':
        case 'federated':
        case 'canonical-user':
            return {};
    }
}
function awsTies(arn, account, type, username) {
    return { arn: [arn], account: [account], type: [type], username: [username] };
}
const ARN_OF_ACCOUNT = '^arn:(aws[a-z-]*):';
const USER_ARN = new RegExp(`${ARN_OF_ACCOUNT}iam::(\\d{12}):user/(${PATH_AND_NAME})$`);
const ROLE_ARN = new RegExp(`${ARN_OF_ACCOUNT}iam::(\\d{12}):role/${PATH_AND_NAME}$`);
const FEDERATED_USER_ARN = new RegExp(`${ARN_OF_ACCOUNT}sts::(\\d{12}):federated-user/${NAME}$`);
/** Somebody known by a unique id has the keys of some user, federated session of a user, or role (semantics 10). */
function uniqueIdProblem(id, context, document) {
    const arn = singleValue(context, PRINCIPAL_KEYS.arn) ?? '';
    const someone = kindOfId(id) === 'user-id' ? (userOf(arn) ?? federatedUserOf(arn)) : roleOf(arn);
    if (someone === undefined) {
        const expected = kindOfId(id) === 'user-id' ? 'user or federated user' : 'role';
        return `the key ${PRINCIPAL_KEYS.arn} is ${shown(valuesOf(context, PRINCIPAL_KEYS.arn))}. expected the ARN of some ${expected}`;
    }
    return accountProblem(someone, document) ?? tiedKeysProblem(someone.ties, context);
}
function userOf(arn) {
    const [, partition, account, path] = USER_ARN.exec(arn) ?? [];
    if (partition === undefined || account === undefined || path === undefined)
        return undefined;
    return { partition, account, ties: awsTies(arn, account, 'User', lastComponent(path)) };
}
function federatedUserOf(arn) {
    const [, partition, account] = FEDERATED_USER_ARN.exec(arn) ?? [];
    if (partition === undefined || account === undefined)
        return undefined;
    return { partition, account, ties: awsTies(arn, account, 'FederatedUser', undefined) };
}
function roleOf(arn) {
    const [, partition, account] = ROLE_ARN.exec(arn) ?? [];
    if (partition === undefined || account === undefined)
        return undefined;
    return { partition, account, ties: awsTies(arn, account, 'AssumedRole', undefined) };
}

;// CONCATENATED MODULE: ./build/evaluator/wellformed.js








/** Which requests exist (semantics 1, 3, 4, 5 and 9). */
/**
 * Why this is no request that the policy is asked, or `undefined` when it is one.
 *
 * @param document whole: it says in which partition an account is, and whether a service must say that it is one
 */
function requestProblem(request, document, policyType) {
    return (actionProblem(request.action) ??
        wellformed_resourceProblem(request.resource) ??
        contextProblem(request.context) ??
        askerProblem(request, document, policyType));
}
function actionProblem(action) {
    if (/^.+:.+$/su.test(action))
        return textProblem('the action', action);
    return `${quote(action)} as the action. expected "service:Name"`;
}
function wellformed_resourceProblem(resource) {
    if (resource === '*' || isArn(resource))
        return textProblem('the resource', resource);
    return `${quote(resource)} as the resource. expected "*" or an ARN of six parts`;
}
function textProblem(what, text) {
    return text === '' ? `${what} is empty. expected text` : unicodeProblem(what, text);
}
function unicodeProblem(what, text) {
    return text.isWellFormed() ? undefined : `${what} holds half of a surrogate pair. expected Unicode text`;
}
function contextProblem(context) {
    for (const [key, values] of context) {
        const problem = textProblem('a condition key', key) ?? keyProblem(key, values) ?? globalKeyProblem(key, values);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
function keyProblem(key, values) {
    if (key !== foldCase(key))
        return `the key ${quote(key)} has capital letters. expected ${quote(foldCase(key))}`;
    if (values.length === 0)
        return `the key ${quote(key)} has an empty list. expected at least one value, or no key`;
    if (values.length > 1 && new Set(values).size < values.length)
        return `the key ${quote(key)} has a value twice. expected different values`;
    const wrong = values.find((value) => !value.isWellFormed());
    return wrong === undefined ? undefined : unicodeProblem(`a value of ${quote(key)}`, wrong);
}
/** What AWS documents of its global keys (the second table of semantics 4). */
function globalKeyProblem(key, [value = '', ...more]) {
    const known = globalKey(key);
    if (known === undefined)
        return undefined;
    if (more.length > 0)
        return `the key ${quote(key)} has ${more.length + 1} values. expected one, or no key`;
    if (value === '' && known.mayBeEmpty)
        return undefined;
    const { isOne, expected } = FORMS[known.form];
    return isOne(value) ? undefined : `the key ${quote(key)} is ${quote(value)}. expected ${expected}`;
}
const FORMS = {
    text: { isOne: (value) => value !== '', expected: 'text that is not empty' },
    truth: { isOne: (value) => value === 'true' || value === 'false', expected: '"true" or "false"' },
    account: { isOne: (value) => /^\d{12}$/.test(value), expected: '12 digits' },
    'account-or-anonymous': {
        isOne: (value) => /^(?:\d{12}|anonymous)$/.test(value),
        expected: '12 digits or "anonymous"',
    },
    arn: { isOne: isArn, expected: 'an ARN of six parts' },
    address: { isOne: (value) => parseAddress(value) !== undefined, expected: 'an IP address' },
    'date-time': { isOne: isDateTime, expected: 'a date with a time' },
    'whole-number': {
        isOne: (value) => /^(?:0|[1-9]\d{0,17})$/.test(value),
        expected: 'a whole number of at most 18 digits that is not negative, without leading zeros',
    },
};
/** Only resource policies are asked on behalf of somebody, and only there are keys tied to who it is (semantics 5). */
function askerProblem({ principal, context }, document, policyType) {
    switch (policyType) {
        case 'IDENTITY_POLICY':
            return principal === undefined ? undefined : 'a principal. expected none in a request against an identity policy';
        case 'RESOURCE_POLICY':
            if (principal === undefined)
                return 'no principal. expected one in a request against a resource policy';
            return principalProblem(principal, document) ?? tieProblem(principal, context, document);
    }
}
function principalProblem(principal, document) {
    switch (principal.kind) {
        case 'anonymous':
            return undefined;
        case 'account-root':
            return accountProblem(principal, document);
        case 'user':
            return accountProblem(principal, document) ?? pathProblem('a user', principal.path);
        case 'role-session':
            return (accountProblem(principal, document) ??
                pathProblem('a role', principal.role) ??
                nameProblem('a session', principal.session));
        case 'federated-user':
            return (accountProblem(principal, document) ??
                pathProblem('an issuer', principal.issuer) ??
                nameProblem('a session', principal.session));
        case 'unique-id':
            if (/^(?:AIDA|AROA)[A-Z0-9]+$/.test(principal.id))
                return undefined;
            return `${quote(principal.id)} as a unique id. expected AIDA… or AROA…`;
        case 'cloudfront-identity':
            if (/^[A-Z0-9]+$/.test(principal.id))
                return undefined;
            return `${quote(principal.id)} as a CloudFront identity. expected capital letters and digits`;
        case 'service':
        case 'federated':
        case 'canonical-user':
            return textProblem('the principal', principalName(principal));
    }
}
function nameProblem(what, name) {
    return isName(name) ? undefined : `${quote(name)} as ${what}. expected letters, digits and +=,.@_-`;
}
function pathProblem(what, path) {
    if (isPathAndName(path))
        return undefined;
    return `${quote(path)} as ${what}. expected letters, digits and +=,.@_-, with or without a path in front`;
}

;// CONCATENATED MODULE: ./build/engine/confirmed-witness.js


/**
 * The evaluator, which knows nothing of the search, has to agree that the policy allows the request that the search found. Only then
 * is it reported as an example.
 */
function prove({ document, policyType, access, statement }, request) {
    // Another Allow can take nothing back.
    const statements = document.statements.filter((other) => other === statement || other.effect === 'Deny');
    const { allowed, matched } = evaluate({ version: document.version, statements }, request);
    const isConfirmed = allowed &&
        matched.includes(statement.index) &&
        isInside(access, request) &&
        requestProblem(request, document, policyType) === undefined;
    if (!isConfirmed)
        return { kind: 'unconfirmed', cause: { kind: 'not-reproduced', request } };
    const { action, resource } = statement;
    const sparedBy = document.statements.map((other) => looseDenial(other, request));
    return {
        kind: 'witness',
        request,
        sparedBy: sparedBy.filter((pattern) => pattern !== undefined),
        action: originIn(action, (pattern) => actionPatternMatches(pattern, request)),
        resource: resource && originIn(resource, (pattern) => resourcePatternMatches(pattern, resource, statement.effect, request)),
    };
}
/** The string of a matching element that lets the request through. */
function originIn(element, matches) {
    const { negated, patterns } = element;
    const pattern = negated ? undefined : patterns.length === 1 ? patterns[0] : patterns.find(matches);
    return pattern === undefined ? { kind: 'not-element', element } : { kind: 'pattern', pattern };
}

;// CONCATENATED MODULE: ./build/engine/element-at.js
/**
 * The element at an index that is known to exist.
 *
 * @throws {Error} where there is none: a fault of ours. Not a `RangeError`, which a question takes for its being too large.
 */
function elementAt(list, index) {
    const value = list[index];
    if (value === undefined)
        throw new Error(`no element ${index} in a list of ${list.length}`);
    return value;
}

;// CONCATENATED MODULE: ./build/engine/language/contradiction.js

/**
 * Limits that are plainly at odds: no text can be within all of them, as the beginnings and endings of their globs show. Most
 * proofs are as short as that, and need no automaton. It does not matter what holes stand for.
 */
function isContradiction(limits, budget) {
    // Of many limits the latest alone is new: the others have been looked at before it came.
    const first = limits.length > FEW ? limits.length - 1 : 0;
    for (let place = first; place < limits.length; place += 1) {
        const limit = elementAt(limits, place);
        if (isEmpty(limit))
            return true;
        for (let before = 0; before < place; before += 1) {
            if (areAtOdds(elementAt(limits, before), limit, budget))
                return true;
        }
    }
    return false;
}
/** Whether plainly no text is within the limit. */
function isEmpty({ set, inside }) {
    return inside ? set.globs.length === 0 && !set.withOthers : isEverything(set);
}
/** How many limits are compared each with each: pairs are many long before limits are. */
const FEW = 8;
/** Whether plainly no text is within both. */
function areAtOdds(one, other, budget) {
    if (!one.inside && !other.inside)
        return false;
    const work = one.set.weight * other.set.globs.length;
    if (work > MAX_WORK)
        return false;
    budget.spend(work);
    if (one.inside && other.inside)
        return areApart(one.set, other.set);
    return one.inside ? isPartOf(one.set, other.set) : isPartOf(other.set, one.set);
}
/** Sets of many or of long globs are left to automata. */
const MAX_WORK = 1024;
/** Whether one of its globs is `*`, so that every text is in the set. */
function isEverything({ globs, within }) {
    return within === undefined && globs.some((glob) => glob.parts.length === 1 && glob.endsInRun);
}
/** Every glob of the one begins or ends differently from every glob of the other. */
function areApart(left, right) {
    if (left.withOthers || right.withOthers)
        return false;
    const fold = left.folded || right.folded;
    const others = right.comparable(fold);
    return left.comparable(fold).every((glob) => others.every((other) => differ(glob, other)));
}
function differ(left, right) {
    return ((!left.beginning.startsWith(right.beginning) && !right.beginning.startsWith(left.beginning)) ||
        (!left.ending.endsWith(right.ending) && !right.ending.endsWith(left.ending)));
}
/** Every glob of the inner set is one of the outer set's, or begins like one of them that ends in `*` there. */
function isPartOf(inner, outer) {
    if (inner.folded && !outer.folded)
        return false;
    if (inner.withOthers && !outer.withOthers)
        return false;
    if (outer.within !== undefined && outer.within !== inner.within && !outer.withOthers)
        return false;
    const others = outer.comparable(outer.folded);
    return inner.comparable(outer.folded).every((glob) => others.some((other) => covers(other, glob)));
}
function covers(outer, inner) {
    const { length } = outer.parts;
    if (length <= 2 && outer.endsInRun && (length === 1 || outer.beginning !== ''))
        return inner.beginning.startsWith(outer.beginning);
    return (length === inner.parts.length &&
        outer.colonsFrom === inner.colonsFrom &&
        outer.parts.every((part, index) => isSame(part, inner.parts[index])));
}
function isSame(part, other) {
    if (part.kind === 'text')
        return other?.kind === 'text' && other.text === part.text;
    if (part.kind === 'variable')
        return other?.kind === 'variable' && other.key === part.key && other.fallback === part.fallback;
    if (part.kind === 'one-of' || part.kind === 'run-of')
        return other?.kind === part.kind && other.class === part.class;
    return other?.kind === part.kind;
}

;// CONCATENATED MODULE: ./build/engine/language/hole.js
/** Nothing is known of any key: for dimensions without variables. */
const NO_BINDINGS = new Map();
/** Whether what stands in a hole with this binding is not known yet. */
function isOpenBinding(binding) {
    return binding?.kind === 'open' || binding?.kind === 'unsettled';
}
/**
 * Not yet settled whether there is exactly one value: what stands in a hole is then the value or the default, the same in every hole
 * of the key with that default.
 */
class Unsettled {
    kind = 'unsettled';
    #values = new Map();
    valueOr(fallback) {
        const value = this.#values.get(fallback) ?? new OpenValue(undefined);
        this.#values.set(fallback, value);
        return value;
    }
}
/** A text that stands in holes and is not known: the same object wherever it is the same text. */
class OpenValue {
    of;
    /** Where the text may hold colons, and where it may not. */
    anywhere = { value: this, holdsColons: true };
    inField = { value: this, holdsColons: false };
    /** @param of the context key whose value it is; none where it may also be a default */
    constructor(of) {
        this.of = of;
    }
}

;// CONCATENATED MODULE: ./build/engine/search-result.js
const NONE = { kind: 'none' };
function found(value) {
    return { kind: 'found', value };
}
/** The first alternative that is found; otherwise undecided if any was, otherwise none. */
function firstFound(alternatives, solve) {
    let undecided;
    for (const alternative of alternatives) {
        const outcome = solve(alternative);
        if (outcome.kind === 'found')
            return outcome;
        if (outcome.kind === 'undecided')
            undecided ??= outcome;
    }
    return undecided ?? NONE;
}

;// CONCATENATED MODULE: ./build/engine/value/domain.js
/**
 * The values that one dimension may have: those that meet a list of requirements, which never changes, so that what is known of it stays
 * true wherever the domain stands.
 */
class Domain {
    dimension;
    list;
    isShared;
    #outcome;
    #cost = 0;
    /** The budget of the latest check that has borne the cost. */
    #paidFrom;
    /** @param isShared whether other checks have the same one: then each of them pays for what one has found out */
    constructor(dimension, list, isShared = false) {
        this.dimension = dimension;
        this.list = list;
        this.isShared = isShared;
    }
    /**
     * What comes of looking for values, where no variable ties the dimension to others: found out once. What is shared costs each check
     * the same, once, for what a check may do must not depend on the checks before it.
     */
    outcome(find, budget) {
        if (this.#outcome === undefined) {
            const before = budget.used;
            this.#outcome = find(this);
            this.#cost = budget.used - before;
        }
        else if (this.isShared && this.#paidFrom !== budget)
            budget.spend(this.#cost);
        this.#paidFrom = budget;
        return this.#outcome;
    }
}
/** The requirement that a part holds, whatever is chosen. */
function required({ test }) {
    return { test, holds: true, blame: undefined };
}
/**
 * The domains where all these parts have to hold. Few parts are soon compared each with each, and no statement has many: the caller
 * counts the square of their number.
 */
function domainsOf(parts) {
    const domains = [];
    for (const part of parts) {
        const { dimension } = part;
        const place = placeOf(domains, dimension);
        const before = domains[place];
        if (before === undefined)
            domains.push(new Domain(dimension, [required(part)]));
        else
            domains[place] = new Domain(dimension, [...before.list, required(part)]);
    }
    return domains;
}
/** The domains where both have to hold; what is known of dimensions that only one of them has is kept. */
function joined(domains, other, budget) {
    const both = [...domains];
    for (const domain of other) {
        // No two domains of `other` are of one dimension.
        budget.spend(domains.length + 1);
        const place = placeOf(domains, domain.dimension);
        const before = domains[place];
        if (before === undefined)
            both.push(domain);
        else
            both[place] = new Domain(domain.dimension, [...before.list, ...domain.list]);
    }
    return both;
}
/** The same with one more requirement. */
function and(domains, dimension, requirement, budget) {
    budget.spend(domains.length);
    const place = placeOf(domains, dimension);
    const before = domains[place];
    return before === undefined
        ? [...domains, new Domain(dimension, [requirement])]
        : domains.with(place, new Domain(dimension, [...before.list, requirement]));
}
/** What is required of a dimension; `undefined` where that is nothing. */
function domainOn(domains, dimension) {
    return domains[placeOf(domains, dimension)];
}
/** Behind all others where nothing is required of the dimension yet. */
function placeOf(domains, dimension) {
    for (let place = 0; place < domains.length; place += 1)
        if (domains[place]?.dimension === dimension)
            return place;
    return domains.length;
}

;// CONCATENATED MODULE: ./build/engine/language/glob.js



/**
 * A pattern as the engine reads it: its parts, and from which of them on a colon is a character like any other, because inside
 * the first five fields of an ARN pattern no wildcard and no variable stands for a colon (semantics 3 and 9). Text is compared
 * with the parts themselves (see `match`); an automaton is made of tokens, one for each character.
 */
class Glob {
    parts;
    colonsFrom;
    /** The text before the first wildcard or hole, and behind the last. */
    beginning;
    ending;
    /** @param colonsFrom the first part that may stand for colons */
    constructor(parts, colonsFrom = 0) {
        this.parts = parts;
        this.colonsFrom = colonsFrom;
        this.beginning = textAt(parts, 0);
        this.ending = textAt(parts, parts.length - 1);
    }
    /** Whether it ends in a `*` that matches any text. */
    get endsInRun() {
        const { length } = this.parts;
        return length > this.colonsFrom && this.parts[length - 1]?.kind === 'any-run';
    }
}
/** Part of a glob that stands for itself. Not empty. */
function textPart(text) {
    return { kind: 'text', text };
}
/** A `*`. */
const ANY_RUN = { kind: 'any-run' };
/** The text of the part at a place, which is empty where that is a wildcard or hole. */
function textAt(parts, place) {
    const part = parts[place];
    return part?.kind === 'text' ? part.text : '';
}
/** What a glob says, character by character: code points stand for themselves, these constants for what wildcards stand for. */
const ANY = -1;
const ANY_BUT_COLON = -2;
const RUN = -3;
const RUN_BUT_COLON = -4;
/** The colon, as a code point. */
const COLON = 58;
/** Tokens of classes lie below those of wildcards. */
const FIRST_CLASS_TOKEN = -10;
const DIGITS = '0123456789';
const glob_SMALL = 'abcdefghijklmnopqrstuvwxyz';
const glob_NAME = `${glob_SMALL}${glob_SMALL.toUpperCase()}${DIGITS}+=,.@_-`;
/** From `!` to `~`. */
const PRINTABLE = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join('');
const CLASSES = {
    digit: membersOf(DIGITS, 0),
    partition: membersOf(`${glob_SMALL}-`, 1),
    name: membersOf(glob_NAME, 2),
    path: membersOf(PRINTABLE, 3),
};
function membersOf(characters, place) {
    const one = FIRST_CLASS_TOKEN - 2 * place;
    return { points: new Set(codePoints(characters)), one, run: one - 1 };
}
/** The class that a token stands for; `undefined` for any other token. */
function classOf(token) {
    return token > FIRST_CLASS_TOKEN ? undefined : CLASSES_BY_TOKEN.get(token);
}
const CLASSES_BY_TOKEN = new Map(Object.values(CLASSES).flatMap((members) => [
    [members.one, members],
    [members.run, members],
]));
/** The characters of classes, in groups that no class tells apart. */
const ALIKE = [
    ...grouped(new Set(Object.values(CLASSES).flatMap(({ points }) => [...points])), (point) => Object.values(CLASSES)
        .map(({ points }) => points.has(point))
        .join()).values(),
];
/** Whether a character is of a class. */
function isOfClass(name, point) {
    return CLASSES[name].points.has(point);
}
/** What begins differently has no text in common. */
function mayMeet(beginning, beginnings) {
    return beginnings.some((other) => beginning.startsWith(other) || other.startsWith(beginning));
}
/** A pattern that is matched as a whole string. */
function wholeGlob(parts) {
    return new Glob(parts);
}
/** Just this text. */
function textGlob(text) {
    return wholeGlob([textPart(text)]);
}
/** A pattern over ARNs: field by field with six parts, as a whole string with fewer (semantics 3 and 9). */
function arnGlob(parts) {
    let colons = 0;
    for (let index = 0; index < parts.length; index += 1) {
        const part = parts[index];
        if (part?.kind === 'text')
            colons += colonsIn(part.text);
        if (colons >= ARN_FIELDS - 1)
            return new Glob(parts, index + 1);
    }
    return wholeGlob(parts);
}
/** Whether a glob is matched field by field and begins like an ARN: then so is whatever it matches. */
function isArnGlob({ beginning, colonsFrom }) {
    return colonsFrom > 0 && beginning.startsWith('arn:');
}
/** A short ARN with its missing fields added as `*` (semantics 3). */
function filledArnGlob(parts) {
    const filled = [...parts];
    for (let fields = splitAtColons(parts).length; fields < ARN_FIELDS; fields += 1)
        append(filled, ANOTHER_FIELD);
    return arnGlob(filled);
}
const ANOTHER_FIELD = [textPart(':'), ANY_RUN];
/** The characters of a text, as code points. */
function codePoints(text) {
    const points = [];
    pushPoints(points, text);
    return points;
}
function pushPoints(points, text) {
    for (let at = 0; at < text.length; at += 1) {
        const point = text.codePointAt(at) ?? 0;
        if (point > 0xffff)
            at += 1; // a pair of surrogates
        points.push(point);
    }
}
/** Every code point that folds to the same as `point`. */
function caseVariants(point) {
    const folded = foldCodePoint(point);
    const upper = String.fromCodePoint(folded).toUpperCase();
    const other = upper.codePointAt(0) ?? 0;
    return [...upper].length === 1 && other !== folded && foldCodePoint(other) === folded ? [folded, other] : [folded];
}
/** The same pattern for texts that are folded. */
function foldedGlob({ parts, colonsFrom }) {
    return new Glob(parts.map(foldedPart), colonsFrom);
}
function foldedPart(part) {
    if (part.kind === 'text')
        return textPart(foldCase(part.text));
    return part.kind === 'variable' && part.fallback !== undefined
        ? { kind: 'variable', name: part.name, key: part.key, fallback: foldCase(part.fallback) }
        : part;
}
/** The keys of the holes of globs, each once. */
function holeKeys(globs) {
    let keys;
    for (const { parts } of globs) {
        for (const part of parts) {
            if (part.kind !== 'variable')
                continue;
            keys ??= new Set();
            keys.add(part.key);
        }
    }
    return keys === undefined ? NO_KEYS : [...keys];
}
const NO_KEYS = [];
/** About how many tokens a glob has. */
function lengthOf({ parts }) {
    return parts.reduce((sum, part) => sum + (part.kind === 'text' ? part.text.length : 1), 0);
}
/** Fills the holes; `undefined` when the pattern matches nothing under these bindings (semantics 6 and 9). */
function tokensOf({ parts, colonsFrom }, bindings) {
    const tokens = [];
    for (const [index, part] of parts.entries()) {
        const colons = index >= colonsFrom;
        switch (part.kind) {
            case 'text':
                pushPoints(tokens, part.text);
                break;
            case 'any-run':
                tokens.push(colons ? RUN : RUN_BUT_COLON);
                break;
            case 'any-one':
                tokens.push(colons ? ANY : ANY_BUT_COLON);
                break;
            case 'one-of':
                tokens.push(CLASSES[part.class].one);
                break;
            case 'run-of':
                tokens.push(CLASSES[part.class].run);
                break;
            case 'variable': {
                const binding = bindings.get(part.key);
                if (binding?.kind === 'open')
                    tokens.push(letterAt(binding.value, colons));
                else if (binding?.kind === 'unsettled')
                    tokens.push(letterAt(binding.valueOr(part.fallback), colons));
                else if (binding?.kind === 'any')
                    tokens.push(colons ? RUN : RUN_BUT_COLON);
                else {
                    const text = textOfHole(part, colons, bindings);
                    if (text === undefined)
                        return undefined;
                    pushPoints(tokens, text);
                }
                break;
            }
            default:
                part;
        }
    }
    return tokens;
}
function letterAt({ anywhere, inField }, colons) {
    return colons ? anywhere : inField;
}
/** What stands in the place of a hole: the value of its key, or the default; `undefined` where there is no text that could. */
function textOfHole({ key, fallback }, colons, bindings) {
    const binding = bindings.get(key);
    const text = bindingText(binding, fallback);
    return text === undefined || colons || !text.includes(':') ? text : undefined;
}
function bindingText(binding, fallback) {
    switch (binding?.kind) {
        case 'value':
            return binding.text;
        case 'none':
        case undefined:
            return fallback;
        case 'open':
        case 'unsettled':
        case 'any':
            return undefined;
    }
}
/** The text that a glob spells out; `undefined` when it has wildcards, or holes that cannot be filled. */
function plainText({ parts, colonsFrom }, bindings) {
    let text = '';
    for (let index = 0; index < parts.length; index += 1) {
        const part = parts[index];
        if (part?.kind !== 'text' && part?.kind !== 'variable')
            return undefined;
        const piece = part.kind === 'text' ? part.text : textOfHole(part, index >= colonsFrom, bindings);
        if (piece === undefined)
            return undefined;
        text += piece;
    }
    return text;
}

;// CONCATENATED MODULE: ./build/engine/language/shortest-word.js



/**
 * A shortest word within all limits, as text; `undefined` is a proof that there is none.
 *
 * @param preferred the characters that are tried first
 */
function findWord(limits, budget, preferred = 'fresh') {
    const fresh = freshPoints(limits.map(({ automaton }) => automaton)).points;
    const path = breadthFirst({
        start: limits.map(({ automaton }) => automaton.start),
        key: (states) => states.join(),
        isGoal: (states) => limits.every(({ automaton, accept }, index) => automaton.accepts(elementAt(states, index)) === accept),
        moves: function* (states) {
            const symbols = [...choices(limits, states, fresh)];
            for (const symbol of preferred === 'fresh' ? symbols : symbols.toReversed()) {
                const next = stepAll(limits, states, symbol, budget);
                if (next !== undefined)
                    yield [symbol, next];
            }
        },
    });
    return path?.map((point) => String.fromCodePoint(point)).join('');
}
/** The states behind a symbol; `undefined` as soon as one limit cannot be kept any more. */
function stepAll(limits, states, symbol, budget) {
    const next = [];
    for (const [index, limit] of limits.entries()) {
        budget.spend(1);
        const state = limit.automaton.step(elementAt(states, index), symbol, budget);
        if (!isHopeful(limit, state))
            return undefined;
        next.push(state);
    }
    return next;
}
/** Whether some continuation can still keep the limit. */
function isHopeful({ automaton, accept }, state) {
    return accept ? !automaton.isDead(state) : !automaton.isTotal(state);
}
/** The code points worth trying: those that no automaton knows, for they read best, and those that some automaton tells apart here. */
function choices(limits, states, fresh) {
    const symbols = new Set(fresh);
    for (const [index, { automaton }] of limits.entries()) {
        for (const symbol of automaton.interesting(elementAt(states, index))) {
            if (typeof symbol === 'number')
                symbols.add(symbol);
        }
    }
    return symbols;
}
/** Characters that read well in an example, tried first where any character does. */
const READABLE = 'xyzwvutsrqponmlkjihgfedcbaXYZ0123456789';
const READABLE_POINTS = codePoints(READABLE);
/** The more readable a character, the lower. */
function rank(point) {
    const place = READABLE.indexOf(String.fromCodePoint(point));
    return place === -1 ? READABLE.length : place;
}
const byRank = (left, right) => rank(left) - rank(right);
const GROUPS = ALIKE.map((group) => group.toSorted(byRank)).sort(([left = 0], [right = 0]) => byRank(left, right));
/** One code point that none of the automata knows, or one of each kind where classes tell them apart. */
function freshPoints(automata) {
    const alphabets = automata.map(({ alphabet }) => alphabet);
    const isFresh = (point) => !alphabets.some((alphabet) => alphabet.has(point));
    if (!automata.some(({ hasClasses }) => hasClasses)) {
        const point = READABLE_POINTS.find(isFresh) ?? firstPrivate(isFresh);
        return { points: [point], like: () => point };
    }
    const points = [];
    const likes = new Map();
    for (const group of GROUPS) {
        const one = group.find(isFresh);
        // Where all of them are known somewhere, each stands for itself.
        append(points, one === undefined ? group : [one]);
        for (const point of group)
            likes.set(point, one ?? point);
    }
    const other = firstPrivate(isFresh);
    points.push(other);
    return { points, like: (point) => likes.get(point) ?? other };
}
/** Private characters are far from anything a policy writes, and more than a document can hold. */
function firstPrivate(isFresh) {
    let point = 0xf0000;
    while (!isFresh(point))
        point += 1;
    return point;
}
/** The labels on a shortest way from the start to a goal, or `undefined`. */
function breadthFirst(walk) {
    const seen = new Set([walk.key(walk.start)]);
    const states = [walk.start];
    const ways = []; // to each state but the first
    for (let index = 0; index < states.length; index += 1) {
        const from = elementAt(states, index);
        if (walk.isGoal(from))
            return labelsTo(index, ways);
        for (const [label, state] of walk.moves(from)) {
            const key = walk.key(state);
            if (seen.has(key))
                continue;
            seen.add(key);
            states.push(state);
            ways.push({ label, parent: index });
        }
    }
    return undefined;
}
function labelsTo(goal, ways) {
    const labels = [];
    for (let index = goal; index > 0;) {
        const { label, parent } = elementAt(ways, index - 1);
        labels.push(label);
        index = parent;
    }
    return labels.reverse();
}

;// CONCATENATED MODULE: ./build/engine/language/automaton.js




const END = -6;
/** The union of globs, determinised lazily: a state is a set of positions in the globs. */
class GlobUnion {
    start;
    #alphabet;
    #hasClasses;
    #tokens;
    /** For each position, the first position of its glob. */
    #globStart;
    #folded;
    #lettersInRuns;
    #states = [];
    #index = new Map();
    #size = 0;
    constructor(globs, folded, { lettersInRuns } = { lettersInRuns: true }) {
        this.#folded = folded;
        this.#lettersInRuns = lettersInRuns;
        const tokens = [];
        const globStart = [];
        const starts = [];
        for (const glob of globs) {
            const start = tokens.length;
            starts.push(start);
            for (const token of glob) {
                tokens.push(token);
                globStart.push(start);
            }
            tokens.push(END);
            globStart.push(start);
        }
        this.#tokens = tokens;
        this.#globStart = globStart;
        this.start = this.#intern(starts);
    }
    get alphabet() {
        this.#alphabet ??= new Set(gather([...new Set(this.#tokens)], (token) => this.#edges(token)).filter((symbol) => typeof symbol === 'number'));
        return this.#alphabet;
    }
    get hasClasses() {
        this.#hasClasses ??= this.#tokens.some((token) => typeof token === 'number' && classOf(token) !== undefined);
        return this.#hasClasses;
    }
    get size() {
        return this.#size;
    }
    step(state, symbol, budget) {
        const { next, positions } = this.#state(state);
        const read = typeof symbol === 'number' && this.#folded ? foldCodePoint(symbol) : symbol;
        // Counted also when the answer is known: what a check may do must not depend on the checks before it.
        budget.spend(positions.length + 1);
        const known = next.get(read);
        if (known !== undefined)
            return known;
        const targets = [];
        for (const position of positions) {
            const target = this.#advance(position, read);
            if (target !== undefined)
                targets.push(target);
        }
        const target = this.#intern(targets);
        next.set(read, target);
        this.#size += 1;
        return target;
    }
    accepts(state) {
        return this.#state(state).accepting;
    }
    isDead(state) {
        return this.#state(state).positions.length === 0;
    }
    isTotal(state) {
        return this.#state(state).total;
    }
    interesting(state) {
        const found = this.#state(state);
        found.interesting ??= [...new Set(gather(found.positions, (position) => this.#edges(this.#token(position))))];
        return found.interesting;
    }
    /** Where a position gets to by reading a symbol: it stays or moves on by one, so that ascending positions stay ascending. */
    #advance(position, symbol) {
        const token = this.#token(position);
        const isCharacter = typeof symbol === 'number';
        switch (token) {
            case END:
                return undefined;
            case ANY:
                return isCharacter ? position + 1 : undefined;
            case ANY_BUT_COLON:
                return isCharacter && symbol !== COLON ? position + 1 : undefined;
            case RUN:
                return isCharacter || this.#lettersInRuns ? position : undefined;
            case RUN_BUT_COLON:
                return (isCharacter ? symbol !== COLON : this.#lettersInRuns && !symbol.holdsColons) ? position : undefined;
            default: {
                const members = typeof token === 'number' ? classOf(token) : undefined;
                if (members !== undefined) {
                    if (!isCharacter || !members.points.has(symbol))
                        return undefined;
                    return token === members.run ? position : position + 1;
                }
                return matchesToken(this.#folded && typeof token === 'number' ? foldCodePoint(token) : token, symbol)
                    ? position + 1
                    : undefined;
            }
        }
    }
    /** The symbols that a token tells apart from others. */
    #edges(token) {
        if (typeof token !== 'number')
            return [token];
        switch (token) {
            case END:
            case ANY:
            case RUN:
                return [];
            case ANY_BUT_COLON:
            case RUN_BUT_COLON:
                return [COLON];
            default: {
                if (classOf(token) !== undefined)
                    return [];
                // As written first, so that examples keep the case of the policy.
                return this.#folded ? [token, ...caseVariants(token).filter((variant) => variant !== token)] : [token];
            }
        }
    }
    /** The state of these positions, which ascend, and of all that runs let them skip to. */
    #intern(positions) {
        const closed = this.#close(positions);
        const key = closed.join();
        const known = this.#index.get(key);
        if (known !== undefined)
            return known;
        const accepting = closed.some((position) => this.#token(position) === END);
        const total = closed.some((position) => this.#token(position) === RUN && this.#token(position + 1) === END);
        this.#size += closed.length + 1;
        this.#states.push({ positions: closed, accepting, total, next: new Map(), interesting: undefined });
        this.#index.set(key, this.#states.length - 1);
        return this.#states.length - 1;
    }
    /**
     * Adds what follows a run, and drops what a run makes superfluous: once a glob has reached an unrestricted `*`, whatever an
     * earlier position of that glob could still match, the `*` can match too.
     */
    #close(positions) {
        const kept = [];
        let last = -1;
        for (const position of positions) {
            for (let at = position;; at += 1) {
                if (at > last) {
                    this.#keep(at, kept);
                    last = at;
                }
                if (!isRun(this.#token(at)))
                    break;
            }
        }
        return kept;
    }
    #keep(position, kept) {
        if (this.#token(position) === RUN && this.#lettersInRuns) {
            const start = this.#globStart[position] ?? 0;
            while ((kept.at(-1) ?? -1) >= start)
                kept.pop();
        }
        kept.push(position);
    }
    #token(position) {
        return this.#tokens[position] ?? END;
    }
    #state(state) {
        return elementAt(this.#states, state);
    }
}
function isRun(token) {
    return token === RUN || token === RUN_BUT_COLON || (typeof token === 'number' && classOf(token)?.run === token);
}
/** A letter that holds no colons also fits a hole that may hold some; not the other way round. */
function matchesToken(token, symbol) {
    if (token === symbol)
        return true;
    return typeof token !== 'number' && typeof symbol !== 'number' && token.holdsColons && symbol.value === token.value;
}
/**
 * Two automata as one, so that the set can be required or forbidden as a whole. `both`: the words that both accept; `implies`: those that
 * the left one accepts, if the right one does.
 */
class Combination {
    left;
    right;
    how;
    start;
    #alphabet;
    #pairs = [];
    #index = new Map();
    constructor(left, right, how) {
        this.left = left;
        this.right = right;
        this.how = how;
        this.start = this.#intern(left.start, right.start);
    }
    get alphabet() {
        this.#alphabet ??= new Set([...this.left.alphabet, ...this.right.alphabet]);
        return this.#alphabet;
    }
    get hasClasses() {
        return this.left.hasClasses || this.right.hasClasses;
    }
    get size() {
        return this.#pairs.length + this.left.size + this.right.size;
    }
    step(state, symbol, budget) {
        const [left, right] = this.#pair(state);
        return this.#intern(this.left.step(left, symbol, budget), this.right.step(right, symbol, budget));
    }
    accepts(state) {
        const [left, right] = this.#pair(state);
        return this.how === 'both'
            ? this.left.accepts(left) && this.right.accepts(right)
            : this.left.accepts(left) || !this.right.accepts(right);
    }
    isDead(state) {
        const [left, right] = this.#pair(state);
        return this.how === 'both'
            ? this.left.isDead(left) || this.right.isDead(right)
            : this.left.isDead(left) && this.right.isTotal(right);
    }
    isTotal(state) {
        const [left, right] = this.#pair(state);
        return this.how === 'both'
            ? this.left.isTotal(left) && this.right.isTotal(right)
            : this.left.isTotal(left) || this.right.isDead(right);
    }
    interesting(state) {
        const [left, right] = this.#pair(state);
        return [...this.left.interesting(left), ...this.right.interesting(right)];
    }
    #intern(left, right) {
        const key = `${left},${right}`;
        const known = this.#index.get(key);
        if (known !== undefined)
            return known;
        this.#pairs.push([left, right]);
        this.#index.set(key, this.#pairs.length - 1);
        return this.#pairs.length - 1;
    }
    #pair(state) {
        return elementAt(this.#pairs, state);
    }
}
/** Whether the automaton accepts this very text. */
function contains(automaton, points, budget) {
    let state = automaton.start;
    for (const point of points) {
        budget.spend(1);
        if (automaton.isDead(state))
            return false;
        state = automaton.step(state, point, budget);
    }
    return automaton.accepts(state);
}

;// CONCATENATED MODULE: ./build/engine/language/match.js



/**
 * Whether a glob matches a whole text: how a candidate is tried without building an automaton. Open holes match nothing.
 *
 * Greedy matching that goes back to the last `*` only: an earlier one has already found the leftmost place for what stands between
 * the two, and what it may not read, a colon in the first five fields, the later one may not either. Only behind a run of a class, which may
 * read less than an earlier run, that one is gone back to. The evaluator matches by the same reasoning in code of its own; what judges both
 * are automata and Z3.
 *
 * @param folded whether glob and text are folded, so that values of variables have to be
 */
function matches(glob, text, folded, bindings, budget) {
    const { parts, colonsFrom } = glob;
    budget.spend(1 + stepsOf(glob.beginning.length + glob.ending.length));
    if (!text.startsWith(glob.beginning) || !text.endsWith(glob.ending))
        return false;
    const trial = { text, folded, bindings, budget };
    // The beginning is what the first part says, unless that is a wildcard or a hole.
    let index = glob.beginning === '' ? 0 : 1;
    let at = glob.beginning.length;
    let runs = [];
    for (;;) {
        budget.spend(1);
        const part = parts[index];
        if (part?.kind === 'any-run' || part?.kind === 'run-of') {
            if (part.kind === 'any-run' && index === parts.length - 1 && index >= colonsFrom)
                return true;
            const run = { place: index, end: at };
            if (part.kind === 'any-run')
                runs = [run];
            else
                runs.push(run);
            index += 1;
            continue;
        }
        if (part === undefined && at === text.length)
            return true;
        const end = part === undefined ? undefined : match_endOf(part, at, index >= colonsFrom, trial);
        if (end !== undefined) {
            index += 1;
            at = end;
            continue;
        }
        const run = goBack(runs, glob, trial);
        if (run === undefined)
            return false;
        index = run.place + 1;
        at = run.end;
    }
}
/** Has the last run read on that can, and forgets those behind it; `undefined` where none can. */
function goBack(runs, glob, trial) {
    for (let run = runs.at(-1); run !== undefined; runs.pop(), run = runs.at(-1)) {
        const end = readOn(run, glob, trial);
        if (end !== undefined) {
            run.end = end;
            return run;
        }
    }
    return undefined;
}
/** The next place to which a run may read on and what stands behind it may begin. */
function readOn({ place, end }, { parts, colonsFrom }, { text, budget }) {
    const run = parts[place];
    if (run?.kind === 'run-of')
        return endOfMember(run, text, end);
    const colons = place >= colonsFrom;
    const next = match_endOfCharacter(text, end, colons);
    const behind = parts[place + 1];
    if (next === undefined || behind?.kind !== 'text')
        return next;
    // At worst the piece is held against every place to its end.
    budget.spend(stepsOf((text.length - next) * behind.text.length));
    const found = text.indexOf(behind.text, next);
    return found === -1 || (!colons && text.slice(next, found).includes(':')) ? undefined : found;
}
/** Where a part that is no run ends in the text if it stands at `at`; `undefined` if it does not. */
function match_endOf(part, at, colons, trial) {
    const { text, folded, bindings, budget } = trial;
    switch (part.kind) {
        case 'text':
            return endOfText(text, part.text, at, budget);
        case 'any-one':
            return match_endOfCharacter(text, at, colons);
        case 'one-of':
            return endOfMember(part, text, at);
        case 'any-run':
        case 'run-of':
            return at; // the shortest run
        case 'variable': {
            const value = textOfHole(part, colons, bindings);
            return value === undefined ? undefined : endOfText(text, folded ? foldCase(value) : value, at, budget);
        }
    }
}
function endOfText(text, piece, at, budget) {
    budget.spend(stepsOf(piece.length));
    return text.startsWith(piece, at) ? at + piece.length : undefined;
}
function match_endOfCharacter(text, at, colons) {
    const point = text.codePointAt(at);
    if (point === undefined || (point === COLON && !colons))
        return undefined;
    return at + (point > 0xffff ? 2 : 1);
}
function endOfMember({ class: name }, text, at) {
    return at < text.length && isOfClass(name, text.charCodeAt(at)) ? at + 1 : undefined;
}

;// CONCATENATED MODULE: ./build/engine/language/text-set.js
var _a;







/**
 * A set of texts given by patterns: the union of globs, with or without case, perhaps only within another set (ARN operators
 * match nothing but ARNs), or that and everything outside that other set. Globs may have holes, so the set is known only under bindings of their keys.
 */
class TextSet {
    globs;
    folded;
    within;
    withOthers;
    kind = 'texts';
    #holes;
    #weight;
    #sorted;
    #list;
    #isBlindToCase;
    #isOfArns;
    /** The latest answer of `forValueOf`: it is most often one key that asks. */
    #forItself;
    #folded;
    #automata;
    constructor(globs, folded = false, within = undefined, 
    /** Whether what is outside `within` is in the set rather than out of it. */
    withOthers = false) {
        this.globs = globs;
        this.folded = folded;
        this.within = within;
        this.withOthers = withOthers;
    }
    /** The keys of all holes, each once. */
    get holes() {
        this.#holes ??= holeKeys(this.globs);
        return this.#holes;
    }
    /** What going through all globs is worth, in steps. */
    get weight() {
        this.#weight ??= this.globs.reduce((sum, glob) => sum + glob.parts.length + stepsOf(lengthOf(glob)), 0);
        return this.#weight;
    }
    /** The globs, folded or as they are. */
    comparable(folded) {
        if (!folded)
            return this.globs;
        this.#folded ??= this.globs.map(foldedGlob);
        return this.#folded;
    }
    /** All texts of the set (or those that `within` picks from), where the globs spell them out; a text without case as one spelling. */
    list(bindings) {
        if (this.withOthers)
            return undefined;
        if (this.holes.length > 0)
            return listOf(this.globs, bindings);
        this.#list ??= { texts: listOf(this.globs, bindings) };
        return this.#list.texts;
    }
    /** Whether a text is in the set no matter the case of its letters. */
    get isBlindToCase() {
        this.#isBlindToCase ??=
            this.folded || (this.globs.every(({ parts }) => parts.every(hasNoCase)) && (this.within?.isBlindToCase ?? true));
        return this.#isBlindToCase;
    }
    /** Whether it is plain that every text of the set is an ARN. */
    get isOfArns() {
        this.#isOfArns ??= !this.withOthers && this.globs.every(isArnGlob);
        return this.#isOfArns;
    }
    /** Whether the text is in the set. Few globs are tried one by one; of many, those with wildcards share an automaton. */
    has(text, bindings, budget) {
        if (this.folded)
            budget.spend(stepsOf(FOLDING * text.length));
        const read = this.folded ? foldCase(text) : text;
        const isMatched = this.globs.length > text_set_FEW
            ? this.#isAmongMany(text, read, bindings, budget)
            : this.#matches(this.comparable(this.folded), read, bindings, budget);
        if (this.within === undefined)
            return isMatched;
        return this.withOthers
            ? isMatched || !this.within.has(text, bindings, budget)
            : isMatched && this.within.has(text, bindings, budget);
    }
    #isAmongMany(text, read, bindings, budget) {
        this.#sorted ??= sortOut(this.comparable(this.folded));
        const { spelledOut, others } = this.#sorted;
        budget.spend(1);
        if (spelledOut.has(read))
            return true;
        return others.length > text_set_FEW
            ? contains(this.automaton(bindings), codePoints(text), budget)
            : this.#matches(others, read, bindings, budget);
    }
    #matches(globs, read, bindings, budget) {
        for (const glob of globs)
            if (matches(glob, read, this.folded, bindings, budget))
                return true;
        return false;
    }
    /**
     * The automaton of the set under these bindings. Automata are kept, for the same question comes again and again, in one search and
     * in those of other rules; one that has grown large is made anew.
     */
    automaton(bindings) {
        const key = this.#signature(bindings);
        this.#automata ??= new Map();
        const known = this.#automata.get(key);
        if (known !== undefined && known.size <= MAX_KEPT)
            return known;
        const union = new GlobUnion(this.#tokens(bindings), this.folded);
        const built = this.within === undefined
            ? union
            : new Combination(union, this.within.automaton(bindings), this.withOthers ? 'implies' : 'both');
        this.#automata.set(key, built);
        return built;
    }
    /**
     * The set as far as it can hold the value of this key itself, where that is its only value: a pattern that holds the value and
     * more is longer than the value, and matches it only if all the rest is `*`, or the value is empty.
     */
    forValueOf(key) {
        if (!this.holes.includes(key))
            return this;
        if (this.#forItself?.key !== key) {
            const globs = gather(this.globs, (glob) => forItself(glob, key));
            this.#forItself = { key, set: this.#with(globs) };
        }
        return this.#forItself.set;
    }
    /** Whether some hole is open under these bindings. */
    isOpen(bindings) {
        return bindings.size > 0 && this.holes.some((key) => isOpenBinding(bindings.get(key)));
    }
    /** The same set cut in two: the globs without and with an open hole. */
    split(bindings) {
        const isOpen = (glob) => holeKeys([glob]).some((key) => isOpenBinding(bindings.get(key)));
        return {
            closed: this.#with(this.globs.filter((glob) => !isOpen(glob))),
            open: this.#with(this.globs.filter(isOpen)),
        };
    }
    #with(globs) {
        return new _a(globs, this.folded, this.within, this.withOthers);
    }
    /** The globs alone, without the limit to another set, with open holes as letters. */
    lettered(bindings, reading) {
        return new GlobUnion(this.#tokens(bindings), this.folded, reading);
    }
    /** Those globs that match something under these bindings. */
    #tokens(bindings) {
        return this.globs.map((glob) => tokensOf(glob, bindings)).filter((tokens) => tokens !== undefined);
    }
    #signature(bindings) {
        if (this.holes.length === 0)
            return '';
        return JSON.stringify(this.holes.map((key) => {
            const binding = bindings.get(key);
            return binding?.kind === 'value' ? [binding.text] : (binding?.kind ?? 'none');
        }));
    }
}
_a = TextSet;
function sortOut(globs) {
    const spelledOut = new Set();
    const others = [];
    for (const glob of globs) {
        const [first, ...more] = glob.parts;
        if (first?.kind === 'text' && more.length === 0)
            spelledOut.add(first.text);
        else
            others.push(glob);
    }
    return { spelledOut, others };
}
function forItself(glob, key) {
    const others = glob.parts.filter((part) => part.kind !== 'variable' || part.key !== key);
    // What another variable stands for may be the empty text.
    if (others.length === glob.parts.length || others.some(({ kind }) => kind === 'variable'))
        return [glob];
    if (!others.every(({ kind }) => kind === 'any-run'))
        return [];
    return others.length === glob.parts.length - 1 ? [ANYTHING] : [EMPTY_GLOB];
}
const ANYTHING = wholeGlob([ANY_RUN]);
/** Matches the empty text alone. */
const EMPTY_GLOB = wholeGlob([]);
function listOf(globs, bindings) {
    const texts = [];
    for (const glob of globs) {
        const text = plainText(glob, bindings);
        if (text === undefined)
            return undefined;
        texts.push(text);
    }
    return texts;
}
function hasNoCase(part) {
    if (part.kind !== 'text')
        return part.kind !== 'variable';
    return part.text === part.text.toLowerCase() && part.text === part.text.toUpperCase();
}
/** How many times as long as comparing a character it takes to fold it, at worst. */
const FOLDING = 25;
/** How many globs are compared one by one. */
const text_set_FEW = 16;
/** How large an automaton may be that is used again. */
const MAX_KEPT = 100_000;
const ARN_FIELD = [ANY_RUN, textPart(':')];
const ARN_GLOB = arnGlob([textPart('arn:'), ...Array.from({ length: 4 }, () => ARN_FIELD).flat(), ANY_RUN]);
/** All texts of the form of an ARN: `arn:` and four more fields without colons, then any text (semantics 3). */
const ARNS = new TextSet([ARN_GLOB]);

;// CONCATENATED MODULE: ./build/engine/language/text-limit.js



/** The limit as one on words. */
function wordLimit({ set, inside }, bindings) {
    return { automaton: set.automaton(bindings), accept: inside };
}
/**
 * The limit for a text that may be empty whatever else the limit says; `undefined` where no patterns of its kind say that. It may be
 * looser where variables stand for nothing but perhaps the empty text.
 */
function orEmpty(limit) {
    const { set, inside } = limit;
    // The empty text is no ARN, and so among the others.
    if (set.within !== undefined)
        return inside === set.withOthers ? limit : undefined;
    const globs = inside ? [...set.globs, EMPTY_GLOB] : gather(set.globs, withoutEmpty);
    return { set: new TextSet(globs, set.folded), inside };
}
/** What a glob matches but the empty text, or less. */
function withoutEmpty(glob) {
    if (glob.parts.some(({ kind }) => kind !== 'any-run' && kind !== 'variable'))
        return [glob];
    return glob.parts.length > 0 && glob.parts.every(({ kind }) => kind === 'any-run') ? [SOMETHING] : [];
}
const SOMETHING = wholeGlob([{ kind: 'any-one' }, { kind: 'any-run' }]);
const EMPTY_TEXT = new TextSet([EMPTY_GLOB]);
/** The text is the empty one, or any other. */
const EMPTY = { set: EMPTY_TEXT, inside: true };
const NOT_EMPTY = { set: EMPTY_TEXT, inside: false };

;// CONCATENATED MODULE: ./build/engine/value/requirement.js
/** The dimensions that are no keys. Symbols, because any text can be a key. */
const ACTION = Symbol('action');
const RESOURCE = Symbol('resource');
/** The context key that a dimension is; `undefined` for action and resource. */
function keyOfDimension(dimension) {
    return typeof dimension === 'string' ? dimension : undefined;
}
/** Whether a test is judged twice where the empty text is among the values. */
function hasTwoReadings(test) {
    return test.kind !== 'constant' && test.empties !== 'values';
}
/** The keys of the variables in a test. */
function holesOf(test) {
    return test.kind === 'values' && test.set.kind === 'texts' ? test.set.holes : [];
}
/** The part that asks for a value in a set of texts, or outside it. */
function textsPart(dimension, texts, negated = false) {
    return { dimension, test: textsTest(texts, negated) };
}
/** Whether there is exactly one value, and it is in a set of texts, or outside it. */
function textsTest(texts, negated = false, ifAbsent = false) {
    return { kind: 'values', quantifier: 'one', set: texts, negated, ifAbsent, empties: 'values' };
}
/** Whether a limit is one that automata decide: a set of texts by pattern. */
function isTextLimit(limit) {
    return limit.set.kind === 'texts';
}

;// CONCATENATED MODULE: ./build/engine/value/shape.js

/** The shape of a list of values, each of which is there once. */
function shapeOf(values) {
    if (values.length === 0)
        return 'absent';
    if (!values.includes(''))
        return values.length === 1 ? 'one' : 'several';
    return values.length === 1 ? 'empty' : values.length === 2 ? 'empty-and-one' : 'empty-and-several';
}
/** Semantics 4, with the shape of the values fixed: the place where absent keys, several values and empty texts are decided. */
function demandOf({ test, holds }, shape) {
    switch (test.kind) {
        case 'constant':
            return constant(test.passes === holds);
        case 'presence':
            return constant(isPresencePassed(test, shape) === holds);
        case 'values':
            return valuesDemand(test, holds, shape);
    }
}
function isPresencePassed({ ifAbsent, ifPresent, empties }, shape) {
    if (shape === 'absent')
        return ifAbsent;
    if (shape !== 'empty' || empties === 'values')
        return ifPresent;
    return empties === 'either' ? ifAbsent || ifPresent : ifAbsent && ifPresent;
}
function valuesDemand(test, holds, shape) {
    const { quantifier, ifAbsent, empties } = test;
    switch (shape) {
        case 'absent':
            return constant(ifAbsent === holds);
        case 'any-one':
        case 'one':
            return limitFor(test, holds, 'each', 'all');
        case 'empty':
            // With the empty text left out there is no value.
            if (empties === 'either' && ifAbsent)
                return constant(holds);
            if (empties === 'both' && !ifAbsent)
                return constant(!holds);
            return limitFor(test, holds, 'each', 'all');
        case 'empty-and-one':
        case 'several':
        case 'empty-and-several':
            break;
    }
    switch (quantifier) {
        case 'one': // no list of several values passes, but one that is left of two may
            if (shape === 'empty-and-one' && empties === 'either')
                return limitFor(test, holds, 'each', 'non-empty');
            return constant(!holds);
        case 'every':
            return limitFor(test, holds, 'each', empties === 'either' ? 'non-empty' : 'all');
        case 'some':
            return limitFor(test, holds, 'some', empties === 'both' ? 'non-empty' : 'all');
    }
}
/** What it takes that so many values pass the test, or that they do not: then some do not, or none does. */
function limitFor({ set, negated }, holds, passing, of) {
    return { kind: (passing === 'each') === holds ? 'each' : 'some', set, inside: negated !== holds, of };
}
function constant(met) {
    return met ? MET : UNMET;
}
const MET = { kind: 'constant', met: true };
const UNMET = { kind: 'constant', met: false };
/** What a requirement asks of the text of the one value there is, if that is not empty and the requirement asks for a text. */
function textLimitOf(requirement) {
    const demand = demandOf(requirement, 'one');
    return demand.kind !== 'constant' && isTextLimit(demand) ? demand : undefined;
}

;// CONCATENATED MODULE: ./build/engine/value/key.js







/** What is known of the values of a dimension before a policy asks anything of them: the table of global keys in semantics 4. */
/** Account ids have twelve digits. */
const ANY_ACCOUNT = wholeGlob(new Array(12).fill({ kind: 'one-of', class: 'digit' }));
/** The sets of the forms that narrow a value. */
const key_FORMS = {
    truth: new TextSet([textGlob('true'), textGlob('false')]),
    account: new TextSet([ANY_ACCOUNT]),
    'account-or-anonymous': new TextSet([ANY_ACCOUNT, textGlob('anonymous')]),
    arn: ARNS,
    address: { kind: 'form', form: 'address' },
    'date-time': { kind: 'form', form: 'date-time' },
    'whole-number': { kind: 'form', form: 'whole-number' },
};
/** The limit on each value of a dimension that its form sets, if there is one. */
function formLimit(dimension) {
    const key = keyOfDimension(dimension);
    const form = key === undefined ? undefined : globalKey(key)?.form;
    return form === undefined || form === 'text' ? undefined : { set: key_FORMS[form], inside: true };
}
/**
 * The shapes that the values of a dimension can have.
 *
 * @param binding what is known of the value, where variables stand for it
 */
function shapesOf(dimension, requirements, binding) {
    const shapes = possibleShapes(dimension, requirements);
    switch (binding?.kind) {
        case undefined:
        case 'any':
        case 'unsettled':
            return shapes;
        case 'open':
            return shapes.filter(isSingle);
        case 'none':
            return shapes.filter((shape) => !isSingle(shape));
        case 'value':
            return shapes.filter((shape) => isSingle(shape) && shape !== (binding.text === '' ? 'one' : 'empty'));
    }
}
function possibleShapes(dimension, requirements) {
    const key = keyOfDimension(dimension);
    if (key === undefined)
        return ONE;
    const global = globalKey(key);
    if (global !== undefined && !global.mayBeEmpty)
        return AT_MOST_ONE;
    const isEmptyApart = requirements.some(({ test }) => hasTwoReadings(test));
    if (global !== undefined)
        return isEmptyApart ? AT_MOST_ONE_OR_EMPTY : AT_MOST_ANY_ONE;
    return isEmptyApart ? EMPTY_APART : key_ANY;
}
const ONE = ['one'];
const AT_MOST_ONE = ['absent', 'one'];
const AT_MOST_ANY_ONE = ['absent', 'any-one'];
const AT_MOST_ONE_OR_EMPTY = ['absent', 'one', 'empty'];
const key_ANY = ['absent', 'any-one', 'several'];
const EMPTY_APART = ['absent', 'one', 'several', 'empty', 'empty-and-one', 'empty-and-several'];
/** Whether a key with these values has exactly one, so that a variable stands for it. */
function isSingle(shape) {
    return shape === 'one' || shape === 'any-one' || shape === 'empty';
}
/** Limits that the text of a dimension's only value keeps in any case; that of a key that may be empty may be the empty text. */
function limitsOnValue(dimension, requirements) {
    const key = keyOfDimension(dimension);
    const mayBeEmpty = key !== undefined && (globalKey(key)?.mayBeEmpty ?? true);
    const form = formLimit(dimension);
    const limits = form !== undefined && isTextLimit(form) ? [form] : mayBeEmpty ? [] : [NOT_EMPTY];
    for (const requirement of requirements)
        append(limits, limitsBy(requirement, key, mayBeEmpty));
    return limits;
}
function limitsBy(requirement, key, mayBeEmpty) {
    const asked = textLimitOf(requirement);
    const limit = asked && forValueOf(key, asked);
    const limits = limit === undefined ? [] : [limit];
    if (!mayBeEmpty || !hasTwoReadings(requirement.test))
        return limits;
    const [ofText, ofEmpty] = [demandOf(requirement, 'one'), demandOf(requirement, 'empty')];
    if (ofText.kind === 'constant' && !ofText.met)
        return [EMPTY];
    if (ofEmpty.kind !== 'constant')
        return limits;
    return ofEmpty.met ? limits.flatMap((one) => orEmpty(one) ?? []) : [NOT_EMPTY, ...limits];
}
/** A limit on the only value of a key. */
function forValueOf(key, limit) {
    if (key === undefined)
        return limit;
    const set = limit.set.forValueOf(key);
    return set === limit.set ? limit : { set, inside: limit.inside };
}

;// CONCATENATED MODULE: ./build/engine/value/familiar-values.js


/** What people know, for examples to be made of. Data and no knowledge: nothing is decided by what stands here, or by what does not. */
/** Real actions that policies are often about, with the spelling of AWS: an action that a reader knows, where any will do. */
// biome-ignore format: a table of words reads better in rows
const ACTIONS = [
    's3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket', 's3:PutBucketPolicy', 's3:DeleteBucket',
    'iam:PassRole', 'iam:CreateUser', 'iam:CreateRole', 'iam:CreateAccessKey', 'iam:AttachRolePolicy', 'iam:AttachUserPolicy',
    'iam:PutRolePolicy', 'iam:PutUserPolicy', 'iam:PutGroupPolicy', 'iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion',
    'iam:UpdateAssumeRolePolicy', 'iam:CreateLoginProfile', 'iam:UpdateLoginProfile', 'iam:AddUserToGroup', 'iam:DeleteRole',
    'iam:GetRole', 'iam:ListRoles', 'iam:UpdateRole', 'iam:TagRole', 'sts:AssumeRole', 'sts:GetFederationToken',
    'ec2:RunInstances', 'ec2:DescribeInstances', 'ec2:TerminateInstances', 'ec2:CreateTags', 'ec2:StartInstances',
    'lambda:InvokeFunction', 'lambda:CreateFunction', 'lambda:UpdateFunctionCode', 'dynamodb:GetItem', 'dynamodb:PutItem',
    'dynamodb:DeleteTable', 'kms:Decrypt', 'kms:CreateGrant', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion',
    'secretsmanager:GetSecretValue', 'ssm:GetParameter', 'ssm:SendCommand', 'sqs:SendMessage', 'sns:Publish',
    'cloudformation:CreateStack', 'organizations:LeaveOrganization', 'logs:PutLogEvents', 'logs:DeleteLogGroup',
    'ecr:PutImage', 'eks:CreateCluster', 'rds:DeleteDBInstance', 'cloudtrail:StopLogging', 'events:PutRule', 'glue:GetTable',
];
/** Those of a service, each as it is written and folded. */
function actionsOf(service) {
    return ACTIONS_BY_SERVICE.get(service) ?? [];
}
const ACTIONS_BY_SERVICE = grouped(ACTIONS.map((text) => ({ text, folded: foldCase(text) })), ({ folded }) => folded.slice(0, folded.indexOf(':')));
/** Values that people expect of a key, if they know it; then anything. */
function expectedOf(key) {
    return KEY_VALUES.get(key) ?? ANY_VALUE;
}
/** The value that people expect first of a key that they know. */
function familiar(key) {
    return KEY_VALUES.get(key)?.[0];
}
const ANY_VALUE = ['example', 'other', 'third', 'true', 'false'];
const KEY_VALUES = new Map(Object.entries({
    'aws:username': ['alice', 'bob'],
    'aws:userid': ['AIDAEXAMPLEEXAMPLE01', 'AIDAEXAMPLEEXAMPLE02'],
    'aws:principalaccount': ['123456789012', '210987654321', '111122223333'],
    'aws:principalorgid': ['o-exampleorgid', 'o-otherorgid'],
    'aws:principaltype': ['AssumedRole'],
    'aws:sourceaccount': ['123456789012', '210987654321'],
    'aws:resourceaccount': ['123456789012', '210987654321'],
    'aws:sourcevpc': ['vpc-0example', 'vpc-0other'],
    'aws:sourcevpce': ['vpce-0example', 'vpce-0other'],
    'aws:requestedregion': ['us-east-1', 'eu-west-1'],
    'aws:multifactorauthpresent': ['true', 'false'],
    'aws:securetransport': ['true', 'false'],
    'aws:principalisawsservice': ['false', 'true'],
    'iam:passedtoservice': ['ec2.amazonaws.com', 'lambda.amazonaws.com'],
    's3:x-amz-acl': ['private', 'public-read'],
}).map(([key, values]) => [key, [...values, ...ANY_VALUE]]));

;// CONCATENATED MODULE: ./build/engine/value/likely-texts.js





/**
 * Examples that a person would choose. They decide nothing: the search tries them first, takes one only when it fits every limit,
 * and looks for any word when none does.
 */
const ANY_RESOURCE = ['*'];
/** How many patterns of a limit are looked at for examples. */
const PATTERNS = 8;
/** The first likely text that fits: one that patterns spell out, one that people know, or a pattern with its wildcards filled. */
function findExample(dimension, limits, bindings, budget, fits) {
    const open = [];
    for (const { set, inside } of limits) {
        if (!inside)
            continue;
        for (let place = 0; place < set.globs.length && place < PATTERNS; place += 1) {
            const glob = elementAt(set.globs, place);
            const text = plainText(glob, bindings);
            if (text === undefined)
                open.push(glob);
            else if (fits(text))
                return text;
        }
    }
    return wellKnown(dimension, limits, fits) ?? firstFilling(open, bindings, budget, fits);
}
/** The first value worth trying for a dimension with these limits that fits. */
function wellKnown(dimension, limits, fits) {
    if (dimension === ACTION)
        return wellKnownAction(limits, fits);
    const key = keyOfDimension(dimension);
    return (key === undefined ? ANY_RESOURCE : expectedOf(key)).find(fits);
}
/** Of all of them, or of those that begin as a limit asks, where one says of which services they are. */
function wellKnownAction(limits, fits) {
    const limit = limits.find(({ set, inside }) => inside && namesServices(set));
    if (limit === undefined)
        return ACTIONS.find(fits);
    for (const { beginning } of limit.set.comparable(true)) {
        const service = beginning.slice(0, beginning.indexOf(':'));
        const action = actionsOf(service).find(({ text, folded }) => folded.startsWith(beginning) && fits(text));
        if (action !== undefined)
            return action.text;
    }
    return undefined;
}
function namesServices({ globs }) {
    return globs.length > 0 && globs.every(({ beginning }) => beginning.includes(':'));
}
/** What stands for a whole field of an ARN, by the colons before it. */
const FIELD_FILLERS = ['arn', 'aws', 's3', 'us-east-1', '123456789012', 'example'];
/** The first text that fits of those that come of filling the wildcards of globs; none where a hole cannot be filled. */
function firstFilling(globs, bindings, budget, fits) {
    for (const filler of FILLERS) {
        for (const glob of globs) {
            budget.spend(glob.parts.length);
            const text = fill(glob, bindings, filler);
            if (text !== undefined && fits(text))
                return text;
        }
    }
    return undefined;
}
/** What a wildcard may stand for: a word, nothing, or the rest of a number, an address, a date. */
const FILLERS = ['example', '', '1', '0.1', '0.0.1', '1.1', '15'];
function fill({ parts, colonsFrom }, bindings, filler) {
    let text = '';
    for (const [index, part] of parts.entries()) {
        const colons = index >= colonsFrom;
        const isWholeField = () => isEdge(text.at(-1)) && isEdge(textAt(parts, index + 1)[0]);
        const piece = pieceFor(part, colons, bindings, !colons && isWholeField() ? FIELD_FILLERS[colonsIn(text)] : filler);
        if (piece === undefined)
            return undefined;
        text += piece;
    }
    return text;
}
function pieceFor(part, colons, bindings, run) {
    switch (part.kind) {
        case 'text':
            return part.text;
        case 'any-run':
            return run;
        case 'any-one':
            return 'x';
        case 'one-of':
            return part.class === 'digit' ? '1' : 'x';
        case 'run-of':
            return part.class === 'partition' ? '' : run;
        case 'variable':
            return textOfHole(part, colons, bindings);
    }
}
function isEdge(character) {
    return character === undefined || character === ':';
}

;// CONCATENATED MODULE: ./build/engine/value/samples.js




/**
 * Typed values need no automata. The marks of the sets cut the line of numbers, of instants or of addresses into finitely many
 * regions, and two values of one region are in the same sets; so one sample of every region decides exactly. Each
 * region comes with two texts where it has them, for keys that need two different values. They are made one by one: of very many, the
 * first that fits is enough.
 */
function* samples(sets) {
    const form = sets.find((set) => set.kind === 'form')?.form;
    const blocks = gather(sets, (set) => (set.kind === 'ip' ? set.blocks : []));
    switch (form) {
        case undefined:
            yield* orderedSamples(marksOf(sets, 'numeric'), numberTexts);
            yield* orderedSamples(marksOf(sets, 'date'), instantTexts);
            if (blocks.length > 0)
                yield* addressSamples(blocks);
            yield* UNTYPED;
            return;
        case 'address':
            yield* addressSamples(blocks);
            return;
        case 'date-time':
            yield READABLE_DATE_TIME;
            // No other date-times exist than those between the ends of the calendar.
            yield* orderedSamples([...marksOf(sets, 'date'), ...CALENDAR], instantTexts);
            return;
        case 'whole-number':
            yield* wholeSamples([...marksOf(sets, 'numeric'), ...marksOf(sets, 'date')]);
    }
}
/** TextSet that are no number, no date and no address. */
const UNTYPED = ['example', 'other'];
/** Whether a text is in a typed set. What becomes of a text of another type, the set says (semantics 4). */
function typedContains(set, text) {
    switch (set.kind) {
        case 'numeric': {
            const value = parseDecimal(text);
            return value === undefined ? set.withOthers : set.has(value);
        }
        case 'date': {
            const value = parseInstant(text);
            return value === undefined ? set.withOthers : set.has(value);
        }
        case 'ip': {
            const address = parseAddress(text);
            if (address === undefined)
                return set.withOthers;
            return set.blocks.some(({ family, first, last }) => family === address.family && first <= address.bits && address.bits <= last);
        }
        case 'form':
            return IS_OF_FORM[set.form](text);
    }
}
/** Whether a text is what AWS puts in a global key of a form (semantics 4). */
const IS_OF_FORM = {
    address: (text) => parseAddress(text) !== undefined,
    'date-time': isDateTime,
    'whole-number': (text) => /^(?:0|[1-9]\d{0,17})$/.test(text),
};
function marksOf(sets, kind) {
    return gather(sets, (set) => (set.kind === kind ? set.marks : []));
}
/** So many digits has a whole number at the most (semantics 10). */
const MAX_WHOLE_LENGTH = 18n;
/** A whole number of every region that the marks cut out and that holds one. */
function* wholeSamples(marks) {
    yield* ['300', '0'];
    for (const { negative, digits, exponent } of marks) {
        if (negative || exponent > MAX_WHOLE_LENGTH)
            continue;
        const length = Math.max(0, Number(exponent));
        const whole = BigInt(exponent < 0n ? '0' : digits.padEnd(length, '0').slice(0, length) || '0');
        yield String(whole);
        yield String(whole + 1n);
    }
}
/** Every mark, a value in every gap between neighbours, one below all and one above all. */
function* orderedSamples(marks, texts) {
    const sorted = [...marks].sort(compareDecimals);
    const [lowest, highest] = [sorted[0], sorted.at(-1)];
    if (lowest === undefined || highest === undefined)
        return;
    for (const mark of sorted)
        yield* texts(mark);
    yield* texts(above(highest));
    yield* texts(below(lowest));
    for (const [index, mark] of sorted.entries()) {
        const next = sorted[index + 1];
        if (next !== undefined && compareDecimals(mark, next) !== 0)
            yield* texts(between(mark, next));
    }
}
/** A round number above `value`. */
function above(value) {
    if (value.digits === '' || value.negative)
        return compareDecimals(value, ZERO) < 0 ? ZERO : samples_ONE;
    return isPlain(value) ? nextWhole(value) : { ...value, exponent: value.exponent + 1n };
}
function below(value) {
    return negate(above(negate(value)));
}
const samples_ONE = decimalOf(false, '1', 1n);
function negate(value) {
    return value.digits === '' ? value : { ...value, negative: !value.negative };
}
/** A value strictly between two that are not equal: a whole number where there is one near. */
function between(low, high) {
    if (compareDecimals(low, ZERO) < 0 && compareDecimals(high, ZERO) > 0)
        return ZERO;
    if (compareDecimals(low, ZERO) < 0)
        return negate(between(negate(high), negate(low)));
    if (isPlain(low)) {
        const next = nextWhole(low);
        if (compareDecimals(next, high) < 0)
            return next;
    }
    if (low.digits === '')
        return decimalOf(false, high.digits, high.exponent - 1n);
    return decimalOf(false, low.exponent === high.exponent ? digitsBetween(low.digits, high.digits) : `${low.digits}1`, low.exponent);
}
/** The digits of a short fraction strictly between 0.LOW and 0.HIGH. */
function digitsBetween(low, high) {
    const digit = (digits, at) => Number(digits.charAt(at) || '0');
    let at = 0;
    while (digit(low, at) === digit(high, at))
        at += 1;
    const shared = high.slice(0, at);
    if (digit(low, at) + 1 < digit(high, at))
        return `${shared}${digit(low, at) + 1}`;
    if (high.length > at + 1)
        return high.slice(0, at + 1);
    // High is next to low in this place: count up low in the first place behind it that leaves room.
    at += 1;
    while (digit(low, at) === 9)
        at += 1;
    return `${low.padEnd(at, '0').slice(0, at)}${digit(low, at) + 1}`;
}
/** Whether the whole part is short enough to count with. */
function isPlain(value) {
    return value.exponent >= 0n && value.exponent <= 18n;
}
/** The whole number behind the whole part of a non-negative value: above it, by one at the most. */
function nextWhole(value) {
    const length = Number(value.exponent);
    const text = (BigInt(value.digits.padEnd(length, '0').slice(0, length) || '0') + 1n).toString();
    return decimalOf(false, text, BigInt(text.length));
}
/** Two spellings of a number. */
function numberTexts(value) {
    const sign = value.negative ? '-' : '';
    if (value.digits === '')
        return ['0', '0.0'];
    const { digits } = value;
    const length = BigInt(digits.length);
    if (value.exponent >= length && value.exponent <= 30n) {
        const whole = `${sign}${digits.padEnd(Number(value.exponent), '0')}`;
        return [whole, `${whole}.0`];
    }
    if (value.exponent > 0n && value.exponent < length) {
        const point = Number(value.exponent);
        const text = `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
        return [text, `${text}0`];
    }
    if (value.exponent <= 0n && value.exponent > -30n) {
        const text = `${sign}0.${'0'.repeat(Number(-value.exponent))}${digits}`;
        return [text, `${text}0`];
    }
    const scientific = (shown) => `${sign}${shown.charAt(0)}.${shown.slice(1)}0e${value.exponent - 1n}`;
    return [scientific(digits), scientific(`${digits}0`)];
}
/** Two spellings of an instant, where it has any: a calendar date has a year of four digits, and epoch seconds are whole. */
function instantTexts(value) {
    const texts = [];
    const { seconds, fraction } = splitSeconds(value);
    for (const [zone, minutes] of ZONES) {
        const local = seconds + BigInt(minutes * 60);
        if (local < EARLIEST || LATEST < local)
            continue;
        const stem = new Date(Number(local) * 1000).toISOString().slice(0, 19);
        texts.push(`${stem}${fraction === '' ? '' : `.${fraction}`}${zone}`);
    }
    if (fraction === '')
        texts.push(seconds.toString());
    return texts;
}
/** Two spellings of UTC, and two zones on either side for the hours next to the first and the last year: minutes ahead of UTC. */
const ZONES = [
    ['Z', 0],
    ['+00:00', 0],
    ['-23:59', -1439],
    ['-23:58', -1438],
    ['+23:59', 1439],
    ['+23:58', 1438],
];
const READABLE_DATE_TIME = '2026-01-31T12:00:00Z';
const EARLIEST = BigInt(Date.parse('0000-01-01T00:00:00Z') / 1000);
const LATEST = BigInt(Date.parse('9999-12-31T23:59:59Z') / 1000);
/** The first and the last instant that a calendar date can name, whatever its zone. */
const CALENDAR = [
    '0000-01-01T00:00:00+23:59',
    `9999-12-31T23:59:59.${'9'.repeat(MAX_FRACTION)}-23:59`,
].flatMap((text) => {
    const instant = parseInstant(text);
    return instant === undefined ? [] : [instant];
});
/** The whole second at or before an instant, and the digits of the fraction that counts forward from it. */
function splitSeconds({ negative, digits, exponent }) {
    // Instants come from `parseInstant` or lie next to one that does, so their exponents are small.
    const scale = Math.max(0, digits.length - Number(exponent));
    const magnitude = BigInt(digits.padEnd(Number(exponent) + scale, '0') || '0');
    const scaled = negative ? -magnitude : magnitude;
    const unit = 10n ** BigInt(scale);
    const remainder = ((scaled % unit) + unit) % unit;
    return {
        seconds: (scaled - remainder) / unit,
        fraction: remainder === 0n ? '' : remainder.toString().padStart(scale, '0'),
    };
}
/** Addresses that read well, tried before the first addresses of the regions. */
const READABLE_ADDRESSES = ['10.0.0.1', '203.0.113.1', '2001:db8::1'];
/** The first address of every region that the blocks cut out, and the one behind it, which often reads better. */
function* addressSamples(blocks) {
    yield* READABLE_ADDRESSES;
    for (const family of [4, 6])
        yield* regionAddresses(blocks, family);
}
function* regionAddresses(blocks, family) {
    const end = 1n << BigInt(ADDRESS_BITS[family]);
    const own = blocks.filter((block) => block.family === family);
    const starts = new Set([0n, ...gather(own, ({ first, last }) => [first, last + 1n])]);
    for (const start of starts) {
        for (const bits of [start + 1n, start])
            if (bits < end)
                yield* addressTexts(bits, family);
    }
}
/** An IPv4 address has one text; of an IPv6 address, a short one, a long one, and one that ends like an IPv4 address. */
function addressTexts(bits, family) {
    if (family === 4)
        return [[24n, 16n, 8n, 0n].map((shift) => (bits >> shift) & 255n).join('.')];
    const groups = Array.from({ length: 8 }, (_, index) => ((bits >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
    const long = groups.map((group) => group.padStart(4, '0')).join(':');
    const mixed = `${groups.slice(0, 6).join(':')}:${addressTexts(bits & 0xffffffffn, 4)[0] ?? ''}`;
    return [groups.join(':').replace(/(?:^|:)0(?::0)+(?::|$)/, '::'), long, mixed];
}

;// CONCATENATED MODULE: ./build/engine/value/find-values.js












/** Values of a dimension that meet all requirements: an empty list is an absent key. */
function findValues(requirements, shapes, search) {
    return firstFound(shapes, (shape) => {
        const limits = limitsOf(requirements, shape, search.dimension);
        return limits === undefined ? NONE : findShaped(limits, shape, search);
    });
}
/** How many values there are that are not the empty text, at the least; exactly so many where it is one. */
const LEAST = {
    absent: 0,
    'any-one': 1,
    one: 1,
    several: 2,
    empty: 0,
    'empty-and-one': 1,
    'empty-and-several': 2,
};
/** `undefined` where this shape will not do. */
function limitsOf(requirements, shape, dimension) {
    const each = [];
    const some = [];
    const key = keyOfDimension(dimension);
    for (const requirement of requirements) {
        const demand = demandOf(requirement, shape);
        if (demand.kind === 'constant') {
            if (!demand.met)
                return undefined;
            continue;
        }
        const limit = isSingle(shape) && isTextLimit(demand) ? ofOnlyValue(key, demand) : demand;
        // Of one value, some is each; of the empty text and another, it may be either.
        if (demand.kind === 'some' && !isSingle(shape))
            some.push(limit);
        else
            each.push(limit);
    }
    const form = shape === 'absent' ? undefined : formLimit(dimension);
    if (form !== undefined && !isImplied(form, each))
        each.push(onValues('non-empty', form));
    return { each, some };
}
function ofOnlyValue(key, limit) {
    const own = forValueOf(key, limit);
    return own === limit ? limit : onValues(limit.of, own);
}
/** No spread: one that adds a member takes as long as ten steps of the search. */
function onValues(of, { set, inside }) {
    return { set, inside, of };
}
/** Whether it is plain that every value is an ARN, which the ARNs of principals are made to be. */
function isImplied(form, each) {
    return form.set === ARNS && each.some(({ set, inside }) => inside && set.kind === 'texts' && set.isOfArns);
}
/** Values of a shape within the limits: the empty text, where it is one of them, and others. */
function findShaped(limits, shape, search) {
    if (!shape.startsWith('empty'))
        return findOthers(limits, LEAST[shape], shape !== 'any-one', search);
    const each = limits.each.filter(({ of }) => of === 'all');
    const isEmptyWithin = (more) => findValue([...each, ...more, EMPTY], search);
    const outcome = isEmptyWithin([]);
    if (outcome.kind !== 'found')
        return outcome;
    // What the empty text itself is within need not be looked for again.
    const some = limits.some.filter((limit) => limit.of === 'non-empty' || isEmptyWithin([limit]).kind === 'none');
    const onOthers = shape === 'empty-and-one' ? { each: [...limits.each, ...some], some: [] } : { each: limits.each, some };
    const others = findOthers(onOthers, LEAST[shape], true, search);
    return others.kind === 'found' ? found(['', ...others.value]) : others;
}
/** At least `count` different values within the limits, or exactly one or none. */
function findOthers({ each, some }, count, isNotEmpty, search) {
    const limitsOnEach = isNotEmpty ? [NOT_EMPTY, ...each] : each;
    const values = [];
    for (const limit of some) {
        const outcome = findValue([...limitsOnEach, limit], search);
        if (outcome.kind !== 'found')
            return outcome;
        if (!values.includes(outcome.value))
            values.push(outcome.value);
    }
    while (values.length < count) {
        const outcome = findValue(limitsOnEach, search, values);
        if (outcome.kind !== 'found')
            return outcome;
        values.push(outcome.value);
    }
    return found(values);
}
/** The limit of not being one of some texts. */
function exclusion(texts) {
    return { set: new TextSet(texts.map(textGlob)), inside: false };
}
/** How many texts are tried where operators of different types test the same key. */
const MIXED_TRIES = 50;
/** One value within all limits, and not one of `used`, which holds one text at the most when there are typed limits. */
function findValue(limits, search, used = []) {
    const texts = [];
    const typed = [];
    let isNotEmpty = false;
    for (const limit of limits) {
        if (limit === NOT_EMPTY)
            isNotEmpty = true;
        else if (isTextLimit(limit))
            texts.push(limit);
        else
            typed.push(limit);
    }
    const both = [...texts, ...typed];
    const fits = (text) => (text !== '' || !isNotEmpty) && !used.includes(text) && isWithinAll(both, text, search);
    const list = spelledOut(texts, typed.length > 0 || used.length > 0, search.bindings);
    if (list !== undefined)
        return outcomeOf(list.find(fits));
    if (isContradiction(texts, search.budget))
        return NONE;
    const sample = typed.length > 0 ? firstOf(samplesFor(typed), fits) : undefined;
    const likely = sample ?? findExample(search.dimension, texts, search.bindings, search.budget, fits);
    if (likely !== undefined)
        return found(likely);
    // What is of a type is never empty, and what is of none is like any other text of none.
    const all = isNotEmpty ? [...texts, NOT_EMPTY] : texts;
    if (typed.length > 0)
        return findMixed(all, typed, fits, search);
    return outcomeOf(search.findText(used.length > 0 ? [...all, exclusion(used)] : all));
}
function outcomeOf(text) {
    return text === undefined ? NONE : found(text);
}
/**
 * All texts there are, where a limit lists them: what is not among them need not be looked for. With holes still open no list
 * is complete; nor is one without case when something else looks at the case.
 */
function spelledOut(texts, isCaseSeen, bindings) {
    if (bindings.size > 0 && texts.some(({ set }) => set.isOpen(bindings)))
        return undefined;
    let shortest;
    for (const { set, inside } of texts) {
        if (!inside || (shortest !== undefined && shortest.length <= set.globs.length))
            continue;
        const list = set.list(bindings);
        if (list !== undefined && (!set.folded || (!isCaseSeen && texts.every((other) => other.set.isBlindToCase))))
            shortest = list;
    }
    return shortest;
}
/**
 * No sample and no likely text fits. That is a proof when nothing is asked of the text, and all typed operators are of one type or the key
 * has a form whose samples tell all types apart; otherwise texts are tried until they run out, or until it has to be left undecided.
 */
function findMixed(texts, typed, fits, search) {
    for (const own of coveredBySamples(typed)) {
        if (firstOf(samplesFor(own), (text) => isWithinAll(own, text, search)) === undefined)
            return NONE;
        if (own.length === typed.length && texts.every((limit) => limit === NOT_EMPTY))
            return NONE;
    }
    // With holes still open, that a text does not fit says only that it does not fit whatever they stand for.
    const isOpen = texts.some(({ set }) => set.isOpen(search.bindings));
    const tried = [];
    while (tried.length < MIXED_TRIES) {
        const text = search.findText([...texts, exclusion(tried)]);
        if (text === undefined && (tried.length === 0 || !isOpen))
            return NONE;
        if (text === undefined)
            break;
        if (fits(text))
            return found(text);
        tried.push(text);
    }
    const key = keyOfDimension(search.dimension) ?? '';
    return { kind: 'undecided', why: { kind: 'mixed-types', key } };
}
/** Groups of typed limits whose samples decide the group: all of them where the key has a form, else those of each type. */
function coveredBySamples(typed) {
    if (typed.some(({ set }) => set.kind === 'form'))
        return [typed];
    return [...grouped(typed, ({ set }) => set.kind).values()];
}
function samplesFor(limits) {
    return samples(setsOf(limits));
}
function firstOf(texts, fits) {
    for (const text of texts)
        if (fits(text))
            return text;
    return undefined;
}
function setsOf(limits) {
    return limits.map(({ set }) => set).filter((set) => set.kind !== 'texts');
}
function isWithinAll(limits, text, search) {
    const bindings = search.bindingsWith(text);
    // The latest first: what was found before is within all the others.
    for (let place = limits.length - 1; place >= 0; place -= 1) {
        const limit = limits[place];
        if (limit !== undefined && !isWithin(limit, text, bindings, search.budget))
            return false;
    }
    return true;
}
function isWithin({ set, inside }, text, bindings, budget) {
    return isIn(set, text, bindings, budget) === inside;
}
function isIn(set, text, bindings, budget) {
    if (set.kind === 'texts')
        return set.has(text, bindings, budget);
    budget.spend(set.kind === 'ip' ? set.blocks.length : set.kind === 'form' ? 1 : set.marks.length);
    return typedContains(set, text);
}
/** The search without open holes: automata decide. */
class ExactSearch {
    dimension;
    bindings;
    budget;
    constructor(dimension, bindings, budget) {
        this.dimension = dimension;
        this.bindings = bindings;
        this.budget = budget;
    }
    bindingsWith() {
        return this.bindings;
    }
    findText(limits) {
        return findWord(limits.map((limit) => wordLimit(limit, this.bindings)), this.budget);
    }
}
/** Whether a test holds for given values: how the search recognises the statements that a request runs into. */
function holdsFor(test, values, bindings, budget) {
    const demand = demandOf({ test, holds: true }, shapeOf(values));
    if (demand.kind === 'constant')
        return demand.met;
    const passes = (text) => isWithin(demand, text, bindings, budget);
    const asked = demand.of === 'all' ? values : values.filter((text) => text !== '');
    return demand.kind === 'each' ? asked.every(passes) : asked.some(passes);
}

;// CONCATENATED MODULE: ./build/engine/variable/relaxation.js





const NO_AUTOMATON = -1;
/** What a walk reads where the value of a hole ends. */
const HOLE_ENDS = Symbol('the end of a hole');
/**
 * Finds a text under each of the masters there can be: each alone is wider than the truth, so each can prove that there is none.
 *
 * @param ownLimits the limits on the value of a hole's key itself
 */
function findRelaxed(limits, ownLimits, bindings, budget) {
    const masters = mastersOf(limits, bindings);
    const values = new Map();
    let text;
    for (const master of masters.length > 0 ? masters : [undefined]) {
        const path = breadthFirst(relaxedWalk(limits, master, ownLimits, bindings, budget));
        if (path === undefined)
            return undefined;
        const read = readTrace(path);
        text ??= read.text;
        for (const [key, value] of read.values)
            if (!values.has(key))
                values.set(key, value);
    }
    return text === undefined ? undefined : { text, values };
}
/** The limits that can be the master: those that must match and have an open hole. */
function mastersOf(limits, bindings) {
    return limits.filter(({ set, inside }) => inside && !set.withOthers && set.isOpen(bindings));
}
/** The walk of the relaxed search under one of the masters, or without one. */
function relaxedWalk(limits, master, ownLimits, bindings, budget) {
    const constraints = gather(limits, (limit) => constrain(limit, limit === master, master?.set.folded ?? false, bindings));
    const own = new Map();
    for (const key of master?.set.holes ?? []) {
        // What is compared without case need not be the value to the letter.
        const kept = ownLimits(key).filter(({ set }) => !master?.set.folded || set.isBlindToCase);
        own.set(key, gather(kept, (limit) => loosen(limit, bindings)));
    }
    return new RelaxedWalk(constraints, own, budget);
}
/** What a limit says about a text whose holes are letters. */
function constrain(limit, isMaster, masterFolded, bindings) {
    const { set: texts, inside } = limit;
    const plain = loosen(limit, bindings).map(({ automaton, accept }) => ({
        plain: automaton,
        lettered: undefined,
        accept,
    }));
    if (!texts.isOpen(bindings))
        return plain;
    if (isMaster) {
        const lettered = { plain: undefined, lettered: texts.lettered(bindings, { lettersInRuns: false }), accept: true };
        return texts.within === undefined
            ? [lettered]
            : [lettered, { plain: texts.within.automaton(bindings), lettered: undefined, accept: true }];
    }
    if (inside || (masterFolded && !texts.folded))
        return plain;
    const lettered = texts.split(bindings).open.lettered(bindings, { lettersInRuns: true });
    const within = texts.within?.automaton(bindings);
    if (within === undefined || !texts.withOthers)
        return [...plain, { plain: within, lettered, accept: false }];
    // What is outside is in the set, and so the text must not be.
    return [
        ...plain,
        { plain: within, lettered: undefined, accept: true },
        { plain: undefined, lettered, accept: false },
    ];
}
/** A limit without its open holes, wider than the limit itself. */
function loosen({ set: texts, inside }, bindings) {
    if (!texts.isOpen(bindings))
        return [{ automaton: texts.automaton(bindings), accept: inside }];
    if (!inside)
        return [{ automaton: texts.split(bindings).closed.automaton(bindings), accept: false }];
    const anyValue = new Map([...bindings].map(([key, binding]) => [key, isOpenBinding(binding) ? { kind: 'any' } : binding]));
    return [{ automaton: texts.automaton(anyValue), accept: true }];
}
/** The graph of all readings of a text: constraints see it from outside, the limits of a hole's key from inside the hole. */
class RelaxedWalk {
    constraints;
    own;
    budget;
    start;
    /** Stand for every code point that no automaton knows. */
    fresh;
    /** Whether classes of characters matter to some automaton. */
    hasClasses;
    #numbers = new Map();
    constructor(constraints, 
    /** The limits on the value of each key that has a hole. */
    own, budget) {
        this.constraints = constraints;
        this.own = own;
        this.budget = budget;
        this.start = {
            plain: constraints.map(({ plain }) => plain?.start ?? NO_AUTOMATON),
            lettered: constraints.map(({ lettered }) => lettered?.start ?? NO_AUTOMATON),
            entered: 0,
            hole: undefined,
        };
        const outer = gather(constraints, ({ plain, lettered }) => [plain, lettered]);
        const inner = gather([...own.values()], (limits) => limits).map(({ automaton }) => automaton);
        const automata = [...outer, ...inner].filter((automaton) => automaton !== undefined);
        this.fresh = freshPoints(automata);
        this.hasClasses = automata.some((automaton) => automaton.hasClasses);
    }
    key({ plain, lettered, entered, hole }) {
        const inHole = hole === undefined ? '' : `${this.numberOf(hole.letter)}/${hole.states}`;
        return `${plain}/${lettered}/${entered}/${inHole}`;
    }
    /** Tells the letters of a walk apart. */
    numberOf(letter) {
        const number = this.#numbers.get(letter) ?? this.#numbers.size;
        this.#numbers.set(letter, number);
        return number;
    }
    isGoal(point) {
        return point.hole === undefined && this.#every(point, holds);
    }
    *moves(point) {
        for (const move of point.hole === undefined ? this.#outside(point) : this.#inside(point, point.hole)) {
            if (this.#every(move[1], canHold))
                yield move;
        }
    }
    /** The code points that are told apart at a point, `fresh` ones among them: any other acts like one of those. */
    tried(point) {
        const symbols = new Set(this.fresh.points);
        for (const symbol of interestingAt(this.constraints, point))
            if (typeof symbol === 'number')
                symbols.add(symbol);
        if (point.hole === undefined)
            return symbols;
        if (!point.hole.letter.holdsColons)
            symbols.add(COLON);
        for (const symbol of choices(this.#limitsIn(point.hole.letter), point.hole.states, this.fresh.points))
            symbols.add(symbol);
        return symbols;
    }
    /** Reads one character, or enters a hole. */
    *#outside(point) {
        for (const symbol of this.tried(point)) {
            const [plain, lettered] = [this.#step('plain', point, symbol), this.#step('lettered', point, symbol)];
            yield [symbol, { ...point, plain, lettered }];
        }
        for (const letter of lettersAt(this.constraints, point)) {
            const states = this.#limitsIn(letter).map(({ automaton }) => automaton.start);
            const lettered = this.#step('lettered', point, letter);
            yield [letter, { plain: point.plain, lettered, entered: point.entered + 1, hole: { letter, states } }];
        }
    }
    /** Leaves the hole where its value may end, or reads one more character of it. */
    *#inside(point, hole) {
        const limits = this.#limitsIn(hole.letter);
        if (limits.every(({ automaton, accept }, index) => automaton.accepts(elementAt(hole.states, index)) === accept)) {
            yield [HOLE_ENDS, { ...point, hole: undefined }];
        }
        for (const symbol of this.tried(point)) {
            if (symbol === COLON && !hole.letter.holdsColons)
                continue;
            const states = stepAll(limits, hole.states, symbol, this.budget);
            if (states === undefined)
                continue;
            yield [symbol, { ...point, plain: this.#step('plain', point, symbol), hole: { ...hole, states } }];
        }
    }
    #limitsIn({ value: { of } }) {
        return (of === undefined ? undefined : this.own.get(of)) ?? [];
    }
    #step(side, point, symbol) {
        this.budget.spend(this.constraints.length);
        return this.constraints.map((constraint, index) => constraint[side]?.step(elementAt(point[side], index), symbol, this.budget) ?? NO_AUTOMATON);
    }
    #every(point, test) {
        return this.constraints.every((constraint, index) => test(constraint, elementAt(point.plain, index), elementAt(point.lettered, index)));
    }
}
function holds({ plain, lettered, accept }, plainState, letteredState) {
    const both = (plain?.accepts(plainState) ?? true) && (lettered?.accepts(letteredState) ?? true);
    return both === accept;
}
function canHold({ plain, lettered, accept }, plainState, letteredState) {
    return accept
        ? !(plain?.isDead(plainState) ?? false) && !(lettered?.isDead(letteredState) ?? false)
        : !((plain?.isTotal(plainState) ?? true) && (lettered?.isTotal(letteredState) ?? true));
}
/** Only the master, which must match, brings in holes. */
function lettersAt(constraints, point) {
    const letters = new Set();
    for (const [index, { lettered, accept }] of constraints.entries()) {
        if (!accept || lettered === undefined)
            continue;
        for (const symbol of lettered.interesting(elementAt(point.lettered, index))) {
            if (typeof symbol !== 'number')
                letters.add(symbol);
        }
    }
    return letters;
}
function* interestingAt(constraints, point) {
    for (const [index, { plain, lettered }] of constraints.entries()) {
        if (plain !== undefined)
            yield* plain.interesting(elementAt(point.plain, index));
        if (lettered !== undefined)
            yield* lettered.interesting(elementAt(point.lettered, index));
    }
}
/** The text that a walk spells, and the values of the holes it went through; of several occurrences the first counts. */
function readTrace(path) {
    const values = new Map();
    let text = '';
    let key;
    let start = 0;
    for (const symbol of path) {
        if (typeof symbol === 'number') {
            text += String.fromCodePoint(symbol);
        }
        else if (symbol !== HOLE_ENDS) {
            key = symbol.value.of;
            start = text.length;
        }
        else if (key !== undefined && !values.has(key)) {
            values.set(key, text.slice(start));
        }
    }
    return { text, values };
}

;// CONCATENATED MODULE: ./build/engine/variable/projection.js



/** The projections on the holes that every way to a goal goes through. */
function projectionsOf(walk, budget) {
    const graph = explore(walk);
    const entries = new Map();
    for (const [source, moves] of graph.moves.entries()) {
        if (elementAt(graph.points, source).hole !== undefined)
            continue;
        for (const { label, target } of moves) {
            if (typeof label !== 'object' || label.value.of === undefined)
                continue;
            const place = `${elementAt(graph.points, target).entered} ${walk.numberOf(label)}`;
            const entry = entries.get(place) ?? { key: label.value.of, starts: [] };
            entry.starts.push(target);
            entries.set(place, entry);
        }
    }
    budget.spend(graph.points.length * (entries.size + 1));
    return [...entries.values()]
        .filter(({ starts }) => !reachesGoal(graph, new Set(starts)))
        .map(({ key, starts }) => ({ key, values: new ProjectedValues(walk, graph, starts) }));
}
function explore(walk) {
    const points = [walk.start];
    const indexes = new Map([[walk.key(walk.start), 0]]);
    const moves = [];
    const goals = new Set();
    for (let source = 0; source < points.length; source += 1) {
        const point = elementAt(points, source);
        if (walk.isGoal(point))
            goals.add(source);
        moves.push([]);
        for (const [label, next] of walk.moves(point)) {
            const key = walk.key(next);
            const target = indexes.get(key) ?? points.length;
            if (target === points.length) {
                points.push(next);
                indexes.set(key, target);
            }
            elementAt(moves, source).push({ label, target });
        }
    }
    const live = coReachable(moves, goals);
    return {
        points,
        moves: moves.map((list) => list.filter(({ target }) => live.has(target))),
        goals,
    };
}
function coReachable(moves, goals) {
    const sources = moves.map(() => []);
    for (const [source, list] of moves.entries())
        for (const { target } of list)
            elementAt(sources, target).push(source);
    return closure(goals, (point) => elementAt(sources, point));
}
/** Whether a goal can be reached without the forbidden points. */
function reachesGoal({ moves, goals }, forbidden) {
    const reached = closure([0], (point) => gather(elementAt(moves, point), ({ target }) => (forbidden.has(target) ? [] : [target])));
    return [...goals].some((goal) => reached.has(goal));
}
function closure(starts, next) {
    const reached = new Set(starts);
    for (const point of reached)
        for (const target of next(point))
            reached.add(target);
    return reached;
}
/** The words that the graph reads inside one hole. A state is a set of points. */
class ProjectedValues {
    walk;
    graph;
    start;
    alphabet;
    #states = [];
    #index = new Map();
    constructor(walk, graph, starts) {
        this.walk = walk;
        this.graph = graph;
        this.alphabet = new Set(gather(graph.points, (point) => (point.hole === undefined ? [] : [...walk.tried(point)])));
        this.start = this.#intern(starts);
    }
    get hasClasses() {
        return this.walk.hasClasses;
    }
    get size() {
        return this.#states.reduce((sum, points) => sum + points.length, 0);
    }
    step(state, symbol, budget) {
        const points = elementAt(this.#states, state);
        budget.spend(points.length + 1);
        return this.#intern(gather(points, (point) => this.#targets(point, symbol)));
    }
    accepts(state) {
        return elementAt(this.#states, state).some((point) => elementAt(this.graph.moves, point).some(({ label }) => label === HOLE_ENDS));
    }
    isDead(state) {
        return elementAt(this.#states, state).length === 0;
    }
    isTotal() {
        return false;
    }
    interesting(state) {
        return gather(elementAt(this.#states, state), (point) => [...this.walk.tried(elementAt(this.graph.points, point))]);
    }
    #targets(index, symbol) {
        const point = elementAt(this.graph.points, index);
        if (typeof symbol !== 'number')
            return [];
        const label = this.walk.tried(point).has(symbol) ? symbol : this.walk.fresh.like(symbol);
        return gather(elementAt(this.graph.moves, index), (move) => (move.label === label ? [move.target] : []));
    }
    #intern(points) {
        const sorted = [...new Set(points)].sort((a, b) => a - b);
        const key = sorted.join();
        const known = this.#index.get(key);
        if (known !== undefined)
            return known;
        this.#states.push(sorted);
        this.#index.set(key, this.#states.length - 1);
        return this.#states.length - 1;
    }
}

;// CONCATENATED MODULE: ./build/engine/variable/find-linked.js
var find_linked_a;













/** How many values are tried for one key, one after another, before the question is left undecided. */
const MAX_TRIES = 32;
/** What the variables in requirements link: groups of dimensions that have nothing to do with one another. */
function linksOf(requirements, budget) {
    const groups = [];
    for (const [dimension, list] of requirements) {
        budget.spend(list.length);
        const keys = new Set(gather(list, ({ test }) => holesOf(test)));
        if (keys.size === 0)
            continue;
        const group = { keys, dimensions: new Set([dimension, ...keys]) };
        budget.spend(groups.length * group.dimensions.size);
        for (const other of groups.splice(0)) {
            if (![...other.dimensions].some((shared) => group.dimensions.has(shared))) {
                groups.push(other);
                continue;
            }
            for (const key of other.keys)
                group.keys.add(key);
            for (const shared of other.dimensions)
                group.dimensions.add(shared);
        }
        groups.push(group);
    }
    return groups.map(({ keys, dimensions }) => ({ keys: [...keys], dimensions }));
}
/** What variables stand for in a request with these values. */
function bindingsOf(keys, values) {
    return new Map(keys.map((key) => {
        const [text, ...more] = values.get(key) ?? [];
        return [key, text !== undefined && more.length === 0 ? { kind: 'value', text } : { kind: 'none' }];
    }));
}
/** Values for all linked dimensions. */
function findLinked(requirements, links, budget) {
    const size = [...links.dimensions].reduce((sum, dimension) => sum + sizeOf(requirements.get(dimension) ?? []), 1);
    const search = new LinkedSearch(requirements, links, budget, size);
    // Values that are likely to do are tried before it is asked which there can be.
    budget.spend(size);
    const likely = search.find(search.guess());
    return likely.kind === 'found' ? likely : search.settle(new Map(links.keys.map((key) => [key, new Unsettled()])));
}
/** How many tokens have to be bound. */
function sizeOf(requirements) {
    const globs = gather(requirements, ({ test }) => test.kind === 'values' && test.set.kind === 'texts' ? test.set.globs : []);
    return globs.reduce((sum, glob) => sum + lengthOf(glob), requirements.length);
}
/** Whether a key has exactly one value, the likelier answer first. */
function settled(key) {
    return [{ kind: 'open', value: new OpenValue(key) }, { kind: 'none' }];
}
class LinkedSearch {
    requirements;
    links;
    budget;
    size;
    constructor(requirements, links, budget, 
    /** What looking at all that is required is worth, in steps. */
    size) {
        this.requirements = requirements;
        this.links = links;
        this.budget = budget;
        this.size = size;
    }
    /**
     * Settles one key after another, and none any more where the relaxed search proves that nothing will do whatever is settled: with many
     * variables that stand in Allow and Deny alike, at once.
     */
    settle(bindings) {
        this.budget.spend(this.size);
        const key = this.links.keys.find((candidate) => bindings.get(candidate)?.kind === 'unsettled');
        if (key === undefined)
            return this.find(bindings);
        const relaxed = this.#solve(bindings, (dimension) => this.#relaxedSearch(dimension, bindings, new Map()));
        if (relaxed.kind === 'none')
            return NONE;
        return firstFound(settled(key), (binding) => this.settle(new Map(bindings).set(key, binding)));
    }
    /**
     * For each key a value that what is asked of it allows, or that people expect of it; keys of which nothing is asked get different ones.
     * Those that wait for no other key come first, for the others may stand for their values.
     */
    guess() {
        const guessed = new Map();
        const waits = (key) => this.#asked(key).some(({ test }) => holesOf(test).length > 0);
        for (const isLater of [false, true]) {
            for (const [place, key] of this.links.keys.entries()) {
                if (waits(key) === isLater)
                    guessed.set(key, { kind: 'value', text: this.#guessOf(key, place, guessed) });
            }
        }
        return guessed;
    }
    #asked(key) {
        return this.requirements.get(key) ?? [];
    }
    #guessOf(key, place, guessed) {
        const own = this.#asked(key);
        if (own.length === 0)
            return familiar(key) ?? (place === 0 ? 'example' : `example${place + 1}`);
        const search = new ExactSearch(key, guessed, this.budget);
        const outcome = findValues(own, shapesOf(key, own).filter(isSingle), search);
        return (outcome.kind === 'found' ? outcome.value[0] : familiar(key)) ?? 'example';
    }
    /** @param bindings none of kind `any` or `unsettled` */
    find(bindings) {
        return this.#open(bindings).length === 0
            ? this.#solve(bindings, (dimension) => new ExactSearch(dimension, bindings, this.budget))
            : this.#tryValues(bindings);
    }
    #open(bindings) {
        return this.links.keys.filter((key) => bindings.get(key)?.kind === 'open');
    }
    /** Gives a value to one open key after another, and excludes what fails. */
    #tryValues(bindings) {
        let requirements = this.requirements;
        let undecided;
        for (let tries = 0; tries < MAX_TRIES; tries += 1) {
            const attempt = new find_linked_a(requirements, this.links, this.budget, this.size);
            // A character that stands for all others is worth one try; after that, the ones that patterns speak of are.
            const suggested = attempt.#suggest(bindings, tries === 0 ? 'fresh' : 'known');
            if (suggested === undefined)
                return undecided ?? NONE;
            const { key, text } = suggested;
            const outcome = attempt.find(new Map(bindings).set(key, { kind: 'value', text }));
            if (outcome.kind === 'found')
                return outcome;
            if (outcome.kind === 'undecided')
                undecided ??= outcome;
            requirements = withRequirement(requirements, key, isValue(text, false));
        }
        return undecided ?? { kind: 'undecided', why: { kind: 'variables', keys: this.#open(bindings) } };
    }
    /** A value worth trying for an open key; `undefined` is a proof that no values will do. */
    #suggest(bindings, preferred) {
        const read = new Map();
        const outcome = this.#solve(bindings, (dimension) => this.#relaxedSearch(dimension, bindings, read));
        if (outcome.kind === 'none')
            return undefined;
        const open = this.#open(bindings);
        const common = this.#commonValues(open, bindings, preferred);
        if (common === undefined)
            return undefined;
        const key = this.#nextKey(open, (candidate) => common.has(candidate) || read.has(candidate));
        const own = outcome.kind === 'found' ? outcome.value.get(key)?.[0] : undefined;
        return { key, text: common.get(key) ?? read.get(key) ?? own ?? 'example' };
    }
    /** The key to choose a value for: one whose own limits wait for no other key, if there is one, and one with a suggestion. */
    #nextKey(open, isSuggested) {
        const waits = (key) => (this.requirements.get(key) ?? []).some(({ test }) => holesOf(test).some((hole) => hole !== key && open.includes(hole)));
        const ready = open.filter((key) => !waits(key));
        return ready.find(isSuggested) ?? ready[0] ?? open.find(isSuggested) ?? open[0] ?? '';
    }
    /**
     * For each open key that has projections, a value that all of them share with the key's own limits; `undefined` when for
     * some key there is none.
     */
    #commonValues(open, bindings, preferred) {
        const projections = gather([...this.links.dimensions], (dimension) => this.#projections(dimension, bindings));
        const common = new Map();
        for (const key of open) {
            const shared = projections.filter((projection) => projection.key === key);
            if (shared.length === 0)
                continue;
            const limits = shared.map(({ values }) => ({ automaton: values, accept: true }));
            const own = gather(this.#ownLimits(key), (limit) => loosen(limit, bindings));
            const text = findWord([...limits, ...own], this.budget, preferred);
            if (text === undefined)
                return undefined;
            common.set(key, text);
        }
        return common;
    }
    /** The projections of a dimension that certainly has exactly one value. */
    #projections(dimension, bindings) {
        const own = this.requirements.get(dimension) ?? [];
        const shapes = shapesOf(dimension, own, this.#bindingOf(dimension, bindings)).filter((shape) => own.every((requirement) => isPossible(demandOf(requirement, shape))));
        if (!shapes.every(isSingle))
            return [];
        const limits = this.#ownLimits(dimension);
        const masters = mastersOf(limits, bindings).filter(({ set }) => !set.folded);
        return gather(masters, (master) => {
            const walk = relaxedWalk(limits, master, (key) => this.#ownLimits(key), bindings, this.budget);
            return projectionsOf(walk, this.budget);
        });
    }
    #relaxedSearch(dimension, bindings, read) {
        const findText = (limits) => {
            const relaxed = findRelaxed(limits, (key) => this.#ownLimits(key), bindings, this.budget);
            for (const [key, value] of relaxed?.values ?? [])
                read.set(key, value);
            return relaxed?.text;
        };
        const own = this.#open(bindings).find((key) => key === dimension);
        const bindingsWith = (text) => own === undefined ? bindings : new Map(bindings).set(own, { kind: 'value', text });
        return { dimension, bindings, budget: this.budget, bindingsWith, findText };
    }
    /** What is asked of the one value of a dimension, as far as it is asked of the text. */
    #ownLimits(key) {
        return limitsOnValue(key, this.requirements.get(key) ?? []);
    }
    #solve(bindings, searchOf) {
        const values = new Map();
        let undecided;
        for (const dimension of this.links.dimensions) {
            const binding = this.#bindingOf(dimension, bindings);
            const own = this.requirements.get(dimension) ?? [];
            const requirements = binding?.kind === 'value' ? [...own, isValue(binding.text, true)] : own;
            const outcome = findValues(requirements, shapesOf(dimension, requirements, binding), searchOf(dimension));
            if (outcome.kind === 'none')
                return NONE;
            if (outcome.kind === 'undecided')
                undecided ??= outcome;
            else
                values.set(dimension, outcome.value);
        }
        return undecided ?? found(values);
    }
    #bindingOf(dimension, bindings) {
        const key = keyOfDimension(dimension);
        return key === undefined ? undefined : bindings.get(key);
    }
}
find_linked_a = LinkedSearch;
function isPossible(demand) {
    return demand.kind !== 'constant' || demand.met;
}
function withRequirement(requirements, key, requirement) {
    return new Map(requirements).set(key, [...(requirements.get(key) ?? []), requirement]);
}
/** The requirement that a key's one value is, or is not, this text. */
function isValue(text, holds) {
    return { test: textsTest(new TextSet([textGlob(text)])), holds };
}

;// CONCATENATED MODULE: ./build/engine/choose-escapes.js











/** So deep the choices may go: no policy that people write comes near, and the stack holds it. */
const MAX_DEPTH = 1000;
/**
 * Finds values that meet all requirements and that no statement to escape matches.
 *
 * @param watch decides nothing
 */
function choose(domains, escapes, budget, watch) {
    const step = new Chooser(domains, escapes, budget, watch).search(domains, 0);
    return step.kind === 'conflict' ? NONE : step;
}
/** A statement with more patterns than these is not looked through for whether it leaves a choice. */
const choose_escapes_FEW = 8;
/**
 * Whether plainly no request in these domains fails any part of a statement, so that there is nothing to choose. Only a short statement without
 * conditions is looked at: there a glance is less work than the search that it may save.
 */
function isInescapable({ parts }, domains, budget) {
    budget.spend(1 + parts.length);
    return (parts.every((part) => keyOfDimension(part.dimension) === undefined) &&
        parts.every((part) => isSure(part, domains, budget)));
}
/** Whether plainly every text that the domains leave to a dimension, which has one, passes the test. */
function isSure({ dimension, test }, domains, budget) {
    const failing = textLimitOf({ test, holds: false });
    if (failing === undefined || failing.set.globs.length > choose_escapes_FEW)
        return false;
    const isAtOdds = (requirement) => {
        const limit = textLimitOf(requirement);
        return limit !== undefined && areAtOdds(limit, failing, budget);
    };
    return isEmpty(failing) || domainOn(domains, dimension)?.list.some(isAtOdds) === true;
}
/** The statements behind these requirements. */
function conflict(all) {
    const blamed = new Set();
    for (const { list } of all) {
        for (const { blame } of list)
            if (blame !== undefined)
                blamed.add(blame);
    }
    return { kind: 'conflict', blamed };
}
class Chooser {
    root;
    escapes;
    budget;
    watch;
    #knownVariables;
    constructor(root, escapes, budget, watch) {
        this.root = root;
        this.escapes = escapes;
        this.budget = budget;
        this.watch = watch;
    }
    get #hasVariables() {
        this.#knownVariables ??= this.#findVariables();
        return this.#knownVariables;
    }
    #findVariables() {
        for (const { list } of this.root) {
            this.budget.spend(list.length);
            for (const { test } of list)
                if (holesOf(test).length > 0)
                    return true;
        }
        this.budget.spend(this.escapes.length);
        for (const { parts } of this.escapes) {
            for (const { test } of parts)
                if (holesOf(test).length > 0)
                    return true;
        }
        return false;
    }
    /**
     * @param next the place of the statement to look at first: those before it were just seen not to match
     * @param before what was found before the last requirement came in
     */
    search(domains, depth, next = 0, before) {
        if (depth > MAX_DEPTH)
            return { kind: 'undecided', why: { kind: 'depth', limit: MAX_DEPTH } };
        const step = before === undefined ? this.#solve(domains) : this.#solveAgain(domains, before);
        const match = step.kind === 'found' ? this.#firstMatch(step.value, next) : undefined;
        this.watch?.({ domains, depth, step, match });
        return match === undefined || step.kind !== 'found' ? step : this.#escape(domains, match, depth, step.value);
    }
    /** The place of a statement that matches, looked for from `start` and round to it again. */
    #firstMatch(solution, start) {
        for (let offset = 0; offset < this.escapes.length; offset += 1) {
            const place = (start + offset) % this.escapes.length;
            if (this.#matches(elementAt(this.escapes, place).parts, solution))
                return place;
        }
        return undefined;
    }
    /** Tries the parts of the statement at a place one after another: which of them fails? */
    #escape(domains, place, depth, solution) {
        const { parts } = elementAt(this.escapes, place);
        const blamed = new Set();
        let undecided;
        for (const part of parts) {
            const { dimension, test } = part;
            const escaped = and(domains, dimension, { test, holds: false, blame: place }, this.budget);
            const step = this.search(escaped, depth + 1, place + 1, { solution, dimension });
            if (step.kind === 'found')
                return step;
            if (step.kind === 'undecided')
                undecided ??= step;
            else if (!step.blamed.has(place))
                return step;
            else
                for (const other of step.blamed)
                    blamed.add(other);
        }
        blamed.delete(place);
        return undecided ?? { kind: 'conflict', blamed };
    }
    /** One dimension alone has a new requirement: where no variables link it to others, they may keep their values. */
    #solveAgain(domains, { solution, dimension }) {
        const domain = this.#hasVariables ? undefined : domainOn(domains, dimension);
        if (domain === undefined)
            return this.#solve(domains);
        const outcome = this.#solveAlone(domain);
        if (outcome.kind === 'none')
            return conflict([domain]);
        if (outcome.kind === 'undecided')
            return outcome;
        // No longer than the list of domains, whose copy is counted.
        return { kind: 'found', value: new Map(solution).set(dimension, outcome.value) };
    }
    #solve(domains) {
        this.budget.spend(domains.length);
        return this.#hasVariables ? this.#solveLinked(domains) : this.#solveEach(domains);
    }
    #solveEach(domains) {
        const solution = new Map();
        let undecided;
        for (const domain of domains) {
            const outcome = this.#solveAlone(domain);
            if (outcome.kind === 'none')
                return conflict([domain]);
            if (outcome.kind === 'undecided')
                undecided ??= outcome;
            else
                solution.set(domain.dimension, outcome.value);
        }
        return undecided ?? { kind: 'found', value: solution };
    }
    /** Dimensions that variables link are solved together, after the others. */
    #solveLinked(domains) {
        const requirements = new Map(domains.map(({ dimension, list }) => [dimension, list]));
        const links = linksOf(requirements, this.budget);
        const linked = new Set(gather(links, ({ dimensions }) => [...dimensions]));
        const step = this.#solveEach(domains.filter(({ dimension }) => !linked.has(dimension)));
        if (step.kind === 'conflict')
            return step;
        const solution = new Map(step.kind === 'found' ? step.value : []);
        let undecided = step.kind === 'undecided' ? step : undefined;
        for (const link of links) {
            const outcome = findLinked(requirements, link, this.budget);
            if (outcome.kind === 'none')
                return conflict(domains.filter(({ dimension }) => link.dimensions.has(dimension)));
            if (outcome.kind === 'undecided')
                undecided ??= outcome;
            else
                for (const [dimension, values] of outcome.value)
                    solution.set(dimension, values);
        }
        return undecided ?? { kind: 'found', value: solution };
    }
    #solveAlone(domain) {
        return domain.outcome(({ dimension, list }) => {
            this.budget.spend(list.length);
            return findValues(list, shapesOf(dimension, list), new ExactSearch(dimension, NO_BINDINGS, this.budget));
        }, this.budget);
    }
    #matches(parts, solution) {
        const bindings = this.#hasVariables
            ? bindingsOf(gather(parts, ({ test }) => holesOf(test)), solution)
            : NO_BINDINGS;
        return parts.every(({ dimension, test }) => {
            this.budget.spend(1);
            return holdsFor(test, solution.get(dimension) ?? NO_VALUES, bindings, this.budget);
        });
    }
}
const NO_VALUES = [];

;// CONCATENATED MODULE: ./build/engine/principal/somebody.js
/** Whether an account is the one of a name, which may leave its partition open. */
function isHome(home, name) {
    return home?.account === name.account && (name.partition === undefined || name.partition === home.partition);
}
/** Whether a unique id is that of a user, and not of a role. */
function isUserId(id) {
    return id.startsWith('AIDA');
}
/** The name behind a path. */
function lastPart(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/engine/principal/example-principal.js


/** The context of a request by this principal: with the name of a user, where nothing was asked of it. */
function completedContext(who, context) {
    const isUser = who.kind === 'user' || (who.kind === 'unique-id' && who.as === 'user');
    if (!isUser || context.has(PRINCIPAL_KEYS.username))
        return context;
    const [arn = ''] = context.get(PRINCIPAL_KEYS.arn) ?? [];
    return new Map(context).set(PRINCIPAL_KEYS.username, [lastPart(arn)]);
}
/** The principal, once the values of its keys are known. */
function buildPrincipal(who, context, representatives) {
    const arn = context.get(PRINCIPAL_KEYS.arn)?.[0]?.split(':') ?? [];
    const [, partition = 'aws', , , account = ''] = arn;
    const path = arn
        .slice(5)
        .join(':')
        .replace(/^[^/]*\//, '');
    switch (who.kind) {
        case 'anonymous':
            return who;
        case 'unique-id':
            return {
                kind: 'unique-id',
                id: who.id ??
                    representatives.unusedName(who.as === 'role-session' ? 'AROAEXAMPLEEXAMPLE01' : 'AIDAEXAMPLEEXAMPLE01'),
            };
        case 'cloudfront-identity':
            return { kind: 'cloudfront-identity', id: who.id ?? representatives.unusedName('EXAMPLE1') };
        case 'account-root':
            return { kind: 'account-root', partition, account };
        case 'user':
            return { kind: 'user', partition, account, path };
        case 'role-session':
            return {
                kind: 'role-session',
                partition,
                account,
                role: path,
                session: who.session ?? representatives.unusedName('session'),
            };
        case 'federated-user':
            return {
                kind: 'federated-user',
                partition,
                account,
                issuer: who.issuer ?? representatives.unusedName('issuer'),
                session: path,
            };
        case 'service':
            return { kind: 'service', service: who.service ?? representatives.unusedName('example.amazonaws.com') };
        case 'federated':
            return { kind: 'federated', provider: who.provider ?? representatives.unusedName('idp.example.com') };
        case 'canonical-user':
            return { kind: 'canonical-user', id: who.id ?? representatives.unusedName('canonical-user') };
    }
}

;// CONCATENATED MODULE: ./build/engine/wide-or-narrow.js
/** How to read what is listed in an element or an operator, for a statement to be read as it is: under a negation, the other way. */
function readingOfListed(reading, negated) {
    return (reading === 'wide') !== negated ? 'wide' : 'narrow';
}

;// CONCATENATED MODULE: ./build/engine/principal/principal-element.js


/** Whether the Principal or NotPrincipal element of a statement that is read like this matches. */
function principal_element_matchesPrincipal({ values, negated }, reading, who) {
    const ofListed = readingOfListed(reading, negated);
    const isListed = values.some(({ name }) => isNamed(who, name, ofListed));
    if (!negated)
        return isListed;
    if (reading === 'wide')
        return !isListed;
    return values.length > 0 && !isListed && !values.some(({ name }) => mayBeNamed(who, name));
}
/** The table of semantics 5. */
function isNamed(who, name, reading) {
    switch (name.kind) {
        case 'everyone':
            return true;
        case 'every-aws-principal':
            return reading === 'wide' || who.kind === 'anonymous' || who.kind === 'unique-id' || 'home' in who;
        case 'every-federated':
            return reading === 'wide' && who.kind === 'federated';
        case 'account':
            return isOfHome(who, name);
        case 'user':
            return ((who.kind === 'user' && who.path === name.path && isOfHome(who, name)) ||
                (who.kind === 'federated-user' && who.issuer === name.path && isOfHome(who, name)));
        case 'role':
            return who.kind === 'role-session' && who.role === name.path && isOfHome(who, name);
        case 'role-session':
            return (who.kind === 'role-session' &&
                roleNameOf(who) === name.role &&
                who.session === name.session &&
                isOfHome(who, name));
        case 'federated-user':
            return who.kind === 'federated-user' && who.session === name.session && isOfHome(who, name);
        case 'unique-id':
            return who.kind === 'unique-id' && who.id === name.id;
        case 'cloudfront-identity':
            return who.kind === 'cloudfront-identity' && who.id === name.id;
        case 'service':
            return who.kind === 'service' && who.service === name.service;
        case 'federated':
            return who.kind === 'federated' && who.provider === name.provider;
        case 'canonical-user':
            return who.kind === 'canonical-user' && who.id === name.id;
    }
}
/**
 * Whether one requester may have this name beside the one that the search knows it by (semantics 9 and 10): a NotPrincipal
 * that is read narrowly spares it then.
 */
function mayBeNamed(who, name) {
    switch (name.kind) {
        case 'everyone':
        case 'every-aws-principal':
            return true;
        case 'account':
            return who.kind === 'unique-id' || who.kind === 'canonical-user' || who.kind === 'federated';
        case 'user':
        case 'federated-user':
            return isId(who, 'AIDA') || who.kind === 'canonical-user';
        case 'role':
        case 'role-session':
            return isId(who, 'AROA') || who.kind === 'canonical-user' || who.kind === 'federated';
        case 'unique-id':
            if (who.kind === 'canonical-user')
                return true;
            return isUserId(name.id)
                ? who.kind === 'user' || who.kind === 'federated-user'
                : who.kind === 'role-session' || who.kind === 'federated';
        case 'cloudfront-identity':
            return who.kind === 'canonical-user';
        case 'federated':
        case 'every-federated':
            return who.kind === 'role-session' || isId(who, 'AROA');
        case 'canonical-user':
            return 'home' in who || who.kind === 'cloudfront-identity';
        case 'service':
            return false;
    }
}
function isId(who, kind) {
    return who.kind === 'unique-id' && (who.as === 'role-session') === (kind === 'AROA');
}
/** Whether a principal whose ARN is known is of an account. */
function isOfHome(who, name) {
    return 'home' in who && who.kind !== 'unique-id' && isHome(who.home, name);
}
function roleNameOf(who) {
    return who.roleName ?? (who.role === undefined ? undefined : lastPart(who.role));
}

;// CONCATENATED MODULE: ./build/engine/principal/representatives.js


/**
 * Who there is (semantics 5). The principals that are named, and one of each kind that is not, behave like all there are; so the search
 * goes through a finite list.
 */
class Representatives {
    #byKind;
    homes;
    #named;
    #mayBeSpared;
    /** How many names and accounts there are. */
    size;
    constructor({ statements, named, mayBeSpared }) {
        const names = new Map();
        for (const { name } of named)
            if (name.kind !== 'everyone')
                names.set(keyOfName(name), name);
        this.#byKind = grouped(names.values(), ({ kind }) => kind);
        this.homes = homesOf(statements);
        this.#named = named;
        this.#mayBeSpared = mayBeSpared;
        this.size = names.size + this.homes.length;
    }
    /** Named principals first, then one of each kind without a name: the first that gets in is shown as the example. */
    *everybody() {
        for (const home of this.homes)
            yield* this.#residents(home);
        for (const { id } of this.#of('unique-id'))
            yield* this.#withId(id);
        for (const { id } of this.#of('cloudfront-identity'))
            yield { kind: 'cloudfront-identity', id };
        for (const { service } of this.#of('service'))
            yield { kind: 'service', service };
        for (const { provider } of this.#of('federated'))
            yield { kind: 'federated', provider };
        for (const { id } of this.#of('canonical-user'))
            yield { kind: 'canonical-user', id };
        yield { kind: 'anonymous' };
        yield* this.#residents(undefined);
        yield { kind: 'service', service: undefined };
        yield { kind: 'federated', provider: undefined };
        yield { kind: 'canonical-user', id: undefined };
        // Others get in no way but these, unless a Deny spares them because they may be somebody it lists.
        yield { kind: 'cloudfront-identity', id: undefined };
        if (this.#mayBeSpared)
            yield* this.#withId(undefined);
    }
    /** What it takes to look through all names for every account. */
    get cost() {
        return this.size * (this.homes.length + 1);
    }
    #of(kind) {
        return (this.#byKind.get(kind) ?? NOBODY); // they are kept by their kind
    }
    /** The names of a kind that are of an account. */
    at(kind, home) {
        return this.#of(kind).filter((name) => isHome(home, name));
    }
    /** The AWS principals of an account: each named one, and one of each kind that is not named. */
    *#residents(home) {
        const issuers = [...this.at('user', home).map(({ path }) => path), undefined];
        const roles = [...this.at('role', home).map(({ path }) => path), undefined];
        const federated = [...this.at('federated-user', home).map(({ session }) => session), undefined];
        const sessions = this.at('role-session', home);
        for (const path of issuers)
            yield { kind: 'user', home, path };
        for (const role of roles)
            yield { kind: 'role-session', home, role, roleName: undefined, session: undefined };
        for (const { role: roleName, session } of sessions) {
            for (const role of roles) {
                if (role !== undefined && lastPart(role) !== roleName)
                    continue;
                yield { kind: 'role-session', home, role, roleName, session };
            }
        }
        yield { kind: 'account-root', home };
        for (const issuer of issuers) {
            for (const session of federated)
                yield { kind: 'federated-user', home, issuer, session };
        }
    }
    /** Whoever is known by a unique id, in any account; without one, by an id that the policy does not name. */
    *#withId(id) {
        for (const as of ['user', 'federated-user', 'role-session']) {
            if (id !== undefined && isUserId(id) === (as === 'role-session'))
                continue;
            for (const home of [...this.homes, undefined])
                yield { kind: 'unique-id', id, as, home };
        }
    }
    /** A name of a kind that none of the statements uses. */
    unusedName(stem) {
        const used = new Set(gather(this.#named, ({ name }) => Object.values(name)));
        let name = stem;
        for (let count = 2; used.has(name); count += 1)
            name = `${stem}${count}`;
        return name;
    }
}
const NOBODY = [];
/** The same for the same names alone: only the last piece, or a name that is all there is, may hold any character. */
function keyOfName(name) {
    const { kind } = name;
    switch (kind) {
        case 'everyone':
        case 'every-aws-principal':
        case 'every-federated':
            return kind;
        case 'account':
            return `${kind} ${name.partition} ${name.account}`;
        case 'user':
        case 'role':
            return `${kind} ${name.partition} ${name.account} ${name.path}`;
        case 'role-session':
            return `${kind} ${name.partition} ${name.account} ${name.role} ${name.session}`;
        case 'federated-user':
            return `${kind} ${name.partition} ${name.account} ${name.session}`;
        case 'unique-id':
        case 'cloudfront-identity':
        case 'canonical-user':
            return `${kind} ${name.id}`;
        case 'service':
            return `${kind} ${name.service}`;
        case 'federated':
            return `${kind} ${name.provider}`;
    }
}
/**
 * The accounts that the policy names, each in the partitions of the ARNs that name it (semantics 9), or in any where only its bare number
 * does.
 */
function homesOf(statements) {
    const partitions = new Map();
    for (const { principal } of statements) {
        for (const { name } of principal?.values ?? []) {
            if (!('account' in name))
                continue;
            const known = partitions.get(name.account) ?? new Set();
            if (name.partition !== undefined)
                known.add(name.partition);
            partitions.set(name.account, known);
        }
    }
    return gather([...partitions], ([account, known]) => {
        const possible = known.size === 0 ? [undefined] : [...known];
        return possible.map((partition) => ({ partition, account }));
    });
}

;// CONCATENATED MODULE: ./build/engine/principal/arn.js


/** Semantics 5: names of users, roles and sessions, and the path in front of them. */
const arn_NAME = [
    { kind: 'one-of', class: 'name' },
    { kind: 'run-of', class: 'name' },
];
const PATH = [
    { kind: 'one-of', class: 'path' },
    { kind: 'run-of', class: 'path' },
    textPart('/'),
];
/** A partition is any text that starts so (semantics 10). */
const arn_ANY_PARTITION = [textPart('aws'), { kind: 'run-of', class: 'partition' }];
const ACCOUNT_HOLE = holeOf('aws:PrincipalAccount', PRINCIPAL_KEYS.account);
/** The value of `aws:username`, as part of a name. */
const USERNAME_HOLE = holeOf('aws:username', PRINCIPAL_KEYS.username);
function holeOf(name, key) {
    return { kind: 'variable', name, key, fallback: undefined };
}
/** The ARN of a principal; an account that is not known is the one that `aws:PrincipalAccount` holds. */
function principalArn(home, prefix, path) {
    const service = prefix === 'federated-user/' ? 'sts' : 'iam';
    const partition = home?.partition === undefined ? arn_ANY_PARTITION : [textPart(home.partition)];
    const account = home === undefined ? ACCOUNT_HOLE : textPart(home.account);
    return arnGlob(merged([textPart('arn:'), ...partition, textPart(`:${service}::`), account, textPart(`:${prefix}`), ...path]));
}
/** Text parts next to each other as one. */
function merged(parts) {
    const put = [];
    for (const part of parts) {
        const last = put.at(-1);
        if (last?.kind === 'text' && part.kind === 'text')
            put[put.length - 1] = textPart(last.text + part.text);
        else
            put.push(part);
    }
    return put;
}

;// CONCATENATED MODULE: ./build/engine/principal/ties.js








/** Whether a part asks for a key that is tied to the principal, or stands for its value. */
function isAboutPrincipal({ dimension, test }) {
    return isTied(dimension) || holesOf(test).some(isTied);
}
function isTied(dimension) {
    return (TIED_DIMENSIONS.has(dimension) || (typeof dimension === 'string' && dimension.startsWith(PRINCIPAL_TAG_PREFIX)));
}
const TIED_DIMENSIONS = new Set([
    ...Object.values(PRINCIPAL_KEYS),
    ...SIGNED_IN_KEYS,
    ...SERVICE_KEYS,
]);
/** The tied keys that parts ask for, or that stand in their variables. */
function tiedKeysOf(parts) {
    const keys = new Set();
    for (const { dimension, test } of parts) {
        for (const key of [dimension, ...holesOf(test)])
            if (typeof key === 'string' && isTied(key))
                keys.add(key);
    }
    return keys;
}
/** What is required of the keys tied to a principal (semantics 5 and 9), as far as somebody asks for them. */
class Ties {
    representatives;
    #tiedKeys;
    #isService;
    /**
     * @param parts what statements ask
     * @param statements every statement of the documents at hand
     */
    constructor(representatives, parts, statements) {
        this.representatives = representatives;
        this.#tiedKeys = tiedKeysOf(parts);
        // Semantics 5: in a policy without resources, such as a trust policy, the key may be missing.
        const isWithoutResources = statements.every(({ resource }) => resource === undefined);
        this.#isService = isWithoutResources ? MAY_BE_SERVICE : IS_SERVICE;
    }
    /** What is required where this principal asks. */
    of(who, budget) {
        budget.spend(this.representatives.size);
        const isService = who.kind === 'service' ? this.#isService : IS_NO_SERVICE;
        const own = [isService, ...(who.kind === 'service' ? [] : this.#absent(SERVICE_KEYS))];
        switch (who.kind) {
            case 'anonymous':
                return [...own, ...IS_ANONYMOUS, ...this.#absent(this.#signedInKeys())];
            case 'cloudfront-identity':
            case 'service':
            case 'federated':
            case 'canonical-user':
                return own;
            case 'account-root':
            case 'role-session':
            case 'federated-user':
                return [...own, this.#accountTie(who.home), this.#arnTie(who), IS_OF_TYPE[who.kind], ...this.#absent(USERNAME)];
            case 'user':
                return [...own, this.#accountTie(who.home), this.#arnTie(who), IS_OF_TYPE.user, ...this.#usernameTie(who.path)];
            case 'unique-id': {
                const username = who.as === 'user' ? this.#usernameTie(undefined) : this.#absent(USERNAME);
                return [...own, this.#accountTie(who.home), this.#arnTie(who), IS_OF_TYPE[who.as], ...username];
            }
        }
    }
    /** That keys be absent, of those that somebody asks for. */
    #absent(keys) {
        return keys.filter((key) => this.#tiedKeys.has(key)).map((key) => domain(key, [IS_ABSENT], false));
    }
    #signedInKeys() {
        return [...this.#tiedKeys].filter((key) => key.startsWith(PRINCIPAL_TAG_PREFIX) || USERNAME.includes(key) || SIGNED_IN.includes(key));
    }
    /** Where nobody asks for `aws:username`, it is filled in afterwards. */
    #usernameTie(path) {
        if (!this.#asksForUsername)
            return [];
        return [tied('username', is([path === undefined ? ANY_NAME : textGlob(lastPart(path))]))];
    }
    get #asksForUsername() {
        return this.#tiedKeys.has(PRINCIPAL_KEYS.username);
    }
    #accountTie(home) {
        if (home !== undefined)
            return tied('account', is([textGlob(home.account)]));
        const named = this.representatives.homes.map(({ account }) => textGlob(account));
        return named.length === 0 ? IN_ANY_ACCOUNT : tied('account', is([ANY_ACCOUNT]), isNot(named));
    }
    #arnTie(who) {
        return tied('arn', ...this.#arn(who));
    }
    #arn(who) {
        const { home } = who;
        const arn = (prefix, ...path) => principalArn(home, prefix, path);
        const anyUser = [arn('user/', ...this.#userName), arn('user/', ...PATH, ...this.#userName)];
        const anyRole = [arn('role/', ...arn_NAME), arn('role/', ...PATH, ...arn_NAME)];
        switch (who.kind) {
            case 'account-root':
                return [is([arn('root')])];
            case 'user': {
                if (who.path !== undefined)
                    return [is([arn('user/', textPart(who.path))])];
                return [
                    is(anyUser),
                    isNot(this.representatives.at('user', home).map(({ path }) => arn('user/', textPart(path)))),
                ];
            }
            case 'federated-user': {
                if (who.session !== undefined)
                    return [is([arn('federated-user/', textPart(who.session))])];
                const named = this.representatives
                    .at('federated-user', home)
                    .map(({ session }) => arn('federated-user/', textPart(session)));
                return [is([arn('federated-user/', ...arn_NAME)]), isNot(named)];
            }
            case 'role-session': {
                if (who.role !== undefined)
                    return [is([arn('role/', textPart(who.role))])];
                const others = [
                    is(anyRole),
                    isNot(this.representatives.at('role', home).map(({ path }) => arn('role/', textPart(path)))),
                ];
                const { roleName } = who;
                if (roleName === undefined)
                    return others;
                return [...others, is([arn('role/', textPart(roleName)), arn('role/', ...PATH, textPart(roleName))])];
            }
            case 'unique-id':
                switch (who.as) {
                    case 'user':
                        return [is(anyUser)];
                    case 'federated-user':
                        return [is([arn('federated-user/', ...arn_NAME)])];
                    case 'role-session':
                        return [is(anyRole)];
                }
        }
    }
    /** The name of a user that is not known: where `aws:username` is asked for, what that is. */
    get #userName() {
        return this.#asksForUsername ? [USERNAME_HOLE] : arn_NAME;
    }
}
/** What the ties of somebody depend on: not on the unique id itself, the session of a role, or who issued a federated session. */
function tiesKeyOf(who) {
    switch (who.kind) {
        case 'user':
            return keyOfAll(who.kind, who.home, who.path);
        case 'role-session':
            return keyOfAll(who.kind, who.home, who.role, who.role === undefined ? who.roleName : undefined);
        case 'federated-user':
            return keyOfAll(who.kind, who.home, who.session);
        case 'unique-id':
            return keyOfAll(who.kind, who.home, who.as);
        case 'account-root':
            return keyOfAll(who.kind, who.home);
        case 'anonymous':
        case 'cloudfront-identity':
        case 'service':
        case 'federated':
        case 'canonical-user':
            return keyOfAll(who.kind, undefined);
    }
}
function keyOfAll(kind, home, ...names) {
    return JSON.stringify([kind, home?.partition ?? null, home?.account ?? null, ...names.map((name) => name ?? null)]);
}
const ANY_NAME = wholeGlob(arn_NAME);
const USERNAME = [PRINCIPAL_KEYS.username];
const SIGNED_IN = SIGNED_IN_KEYS;
/** The value is one of these, or there is none where that will do. */
function is(globs, ifAbsent = false) {
    return { test: textsTest(new TextSet(globs), false, ifAbsent), holds: true };
}
function isNot(globs) {
    return { test: textsTest(new TextSet(globs)), holds: false };
}
const IS_ABSENT = {
    test: { kind: 'presence', ifAbsent: true, ifPresent: false, empties: 'values' },
    holds: true,
};
function tied(key, ...requirements) {
    return domain(PRINCIPAL_KEYS[key], requirements, false);
}
/** What is the same for all policies. */
function ties_constant(key, requirement) {
    return domain(PRINCIPAL_KEYS[key], [requirement], true);
}
function domain(key, requirements, isShared) {
    const list = requirements.map(({ test, holds }) => ({ test, holds, blame: undefined }));
    return new Domain(key, list, isShared);
}
const IS_SERVICE = ties_constant('isService', is([textGlob('true')]));
const MAY_BE_SERVICE = ties_constant('isService', is([textGlob('true')], true));
const IS_NO_SERVICE = ties_constant('isService', is([textGlob('false')], true));
const IN_ANY_ACCOUNT = ties_constant('account', is([ANY_ACCOUNT]));
const IS_OF_TYPE = {
    'account-root': ofType('Account'),
    user: ofType('User'),
    'role-session': ofType('AssumedRole'),
    'federated-user': ofType('FederatedUser'),
};
const IS_ANONYMOUS = [
    ties_constant('arn', IS_ABSENT),
    ties_constant('account', is([textGlob('anonymous')], true)),
    ties_constant('type', is([textGlob('Anonymous')], true)),
];
function ofType(name) {
    return ties_constant('type', is([textGlob(name)]));
}

;// CONCATENATED MODULE: ./build/engine/find-request.js










/** Statements to escape, however often it is asked. */
class Escapes {
    list;
    #forEverybody;
    constructor(list) {
        this.list = list;
    }
    /** Those that nobody escapes by being somebody else. */
    get forEverybody() {
        this.#forEverybody ??= this.list.filter(isForEverybody);
        return this.#forEverybody;
    }
}
/** Finds such a request, or proves that there is none. */
function findRequest(sought, budget) {
    const { byAnybody, within, matching, escapes } = sought;
    let domains = within;
    for (const { parts } of matching) {
        budget.spend(parts.length + stepsOf(parts.length ** 2));
        domains = joined(domains, domainsOf(parts), budget);
    }
    if (escapes.forEverybody.some((statement) => isInescapable(statement, domains, budget)))
        return NONE;
    return byAnybody
        ? findForAnybody(sought, domains, budget)
        : requestOf(choose(domains, [...exceptionsOf(matching), ...escapes.list], budget));
}
function exceptionsOf(matching) {
    return gather(matching, ({ exceptions }) => exceptions);
}
/** Semantics 5: of a resource policy, the access is granted when any principal gets it. */
function findForAnybody({ statements, matching, escapes }, domains, budget) {
    const involved = [...matching, ...escapes.list];
    const parts = gather(involved, (statement) => statement.parts);
    const asksWho = parts.some(isAboutPrincipal);
    const search = new SearchBySomebody(domains, asksWho, budget);
    const exceptions = exceptionsOf(matching);
    // What nobody gets past the statements for everybody, nobody gets.
    if (search.anybody([...exceptions, ...escapes.forEverybody]).kind === 'none')
        return NONE;
    const representatives = new Representatives({
        statements,
        named: gather(involved, ({ principal }) => principal?.values ?? []),
        mayBeSpared: escapes.list.some(({ principal }) => principal?.negated === true),
    });
    const ties = new Ties(representatives, asksWho ? parts : [], statements);
    budget.spend(representatives.cost);
    const isFor = (who, { principal, reading }) => {
        budget.spend(principal?.values.length ?? 0);
        return principal === undefined || principal_element_matchesPrincipal(principal, reading, who);
    };
    return firstFound(representatives.everybody(), (who) => {
        budget.spend(1);
        if (!matching.every((statement) => isFor(who, statement)))
            return NONE;
        const own = escapes.list.filter((statement) => isFor(who, statement));
        return requestOf(search.somebody(who, ties, [...exceptions, ...own]), { who, representatives });
    });
}
/** The search for values, once for the same statements to escape, and for the same that is asked of who asks. */
class SearchBySomebody {
    domains;
    asksWho;
    budget;
    #forAnybody = new Map();
    #forSomebody = new Map();
    #numbers = new Map();
    /** @param asksWho whether some statement asks who asks; else what is required of the principal is apart from all the rest */
    constructor(domains, asksWho, budget) {
        this.domains = domains;
        this.asksWho = asksWho;
        this.budget = budget;
    }
    /** For somebody of whom nothing is required. */
    anybody(escapes) {
        const key = this.#keyOf(escapes);
        const outcome = this.#forAnybody.get(key) ?? choose(this.domains, escapes, this.budget);
        this.#forAnybody.set(key, outcome);
        return outcome;
    }
    somebody(who, ties, escapes) {
        const anybody = this.anybody(escapes);
        if (anybody.kind === 'none')
            return NONE;
        // Many differ in nothing but who of them a statement is for.
        const key = `${tiesKeyOf(who)} ${this.#keyOf(escapes)}`;
        const outcome = this.#forSomebody.get(key) ?? this.#withTies(ties.of(who, this.budget), escapes, anybody);
        this.#forSomebody.set(key, outcome);
        return outcome;
    }
    #withTies(ties, escapes, anybody) {
        return this.asksWho
            ? choose(joined(this.domains, ties, this.budget), escapes, this.budget)
            : both(anybody, choose(ties, [], this.budget));
    }
    /** The same for the same statements. */
    #keyOf(escapes) {
        return escapes.map((statement) => this.#numberOf(statement)).join();
    }
    #numberOf(statement) {
        const number = this.#numbers.get(statement) ?? this.#numbers.size;
        this.#numbers.set(statement, number);
        return number;
    }
}
/** Those of an identity policy all are: they name nobody. */
function isForEverybody({ principal }) {
    return (principal === undefined || (!principal.negated && principal.values.some(({ name }) => name.kind === 'everyone')));
}
/** Values that have nothing to do with each other. */
function both(one, other) {
    if (one.kind !== 'found')
        return one;
    if (other.kind !== 'found')
        return other;
    const values = new Map(one.value);
    for (const [dimension, texts] of other.value)
        values.set(dimension, texts);
    return found(values);
}
/** @param by who asks, where that is sought */
function requestOf(outcome, by) {
    if (outcome.kind !== 'found')
        return outcome;
    const { value: values } = outcome;
    const context = contextOf(values);
    return found({
        action: values.get(ACTION)?.[0] ?? '',
        resource: values.get(RESOURCE)?.[0] ?? '',
        context: by === undefined ? context : completedContext(by.who, context),
        principal: by && buildPrincipal(by.who, context, by.representatives),
    });
}
/** The context keys that have a value. */
function contextOf(values) {
    const context = new Map();
    for (const [dimension, texts] of values) {
        const key = keyOfDimension(dimension);
        if (key !== undefined && texts.length > 0)
            context.set(key, texts);
    }
    return context;
}

;// CONCATENATED MODULE: ./build/policy/size.js
/** How many patterns and values a policy has. */
function size_sizeOf({ statements }) {
    let [count, length] = [0, 0];
    const add = (texts) => {
        count += texts.length;
        for (const { text } of texts)
            length += text.length;
    };
    for (const { action, resource, principal, conditions } of statements) {
        add(action.patterns);
        if (resource !== undefined)
            add(resource.patterns);
        if (principal !== undefined)
            add(principal.values);
        for (const { values } of conditions)
            add(values);
    }
    return { count, length };
}

;// CONCATENATED MODULE: ./build/engine/statement/actions.js





/** So few patterns are not worth picking from. */
const actions_FEW = 8;
/** The set of actions that match one of the patterns. */
function readActions(patterns) {
    return new TextSet(patterns.map(({ parts }) => wholeGlob(parts)), true);
}
/** The patterns of an Action element by their services. */
class ActionIndex {
    #patterns;
    #all;
    #places;
    constructor({ patterns }) {
        this.#patterns = patterns;
    }
    /** `undefined` where a pattern leaves it open. */
    get services() {
        return this.#byService.keys();
    }
    /** Whether there are patterns that may share a text with the access. */
    meets(asked) {
        if (this.#isSmall)
            return this.#patterns.some((pattern) => actionMayMeet(pattern, asked));
        return this.#placesNear(asked).some((place) => actionMayMeet(elementAt(this.#patterns, place), asked));
    }
    /**
     * The patterns that may share a text with the access: the others begin with different text. They say nothing about
     * requests inside the access, and without them the automata of policies with hundreds of actions stay small.
     */
    textsMeeting(asked) {
        if (this.#isSmall) {
            this.#all ??= readActions(this.#patterns);
            return this.#all;
        }
        // As the policy has them: what stands first is what an example is made of.
        const places = this.#placesNear(asked).toSorted((left, right) => left - right);
        const near = places.map((place) => elementAt(this.#patterns, place));
        return readActions(near.filter((pattern) => actionMayMeet(pattern, asked)));
    }
    get #isSmall() {
        return this.#patterns.length <= actions_FEW;
    }
    #placesNear({ services }) {
        const groups = this.#byService;
        const near = services === 'any' ? [...groups.keys()] : [...services, undefined];
        return gather(near, (service) => groups.get(service) ?? []);
    }
    /** The places of the patterns of each service; those that leave the service open have none. */
    get #byService() {
        this.#places ??= grouped(this.#patterns.keys(), (place) => serviceIn(elementAt(this.#patterns, place).beginning));
        return this.#places;
    }
}
/** Whether an action pattern may share a text with the access. */
function actionMayMeet(pattern, { actionBeginnings }) {
    if (actionBeginnings.includes(''))
        return true; // before the pattern is looked through, which may be long
    return mayMeet(foldCase(pattern.beginning), actionBeginnings);
}
/** The service of an action pattern that begins like this, folded; `undefined` where it leaves the service open. */
function serviceIn(beginning) {
    const colon = beginning.indexOf(':');
    return colon === -1 ? undefined : foldCase(beginning.slice(0, colon));
}

;// CONCATENATED MODULE: ./build/policy/operators.js

/** Every operator of semantics 4, with what its name alone tells. */
const OPERATORS = {
    StringEquals: { family: 'string', negated: false },
    StringNotEquals: { family: 'string', negated: true },
    StringEqualsIgnoreCase: { family: 'string', negated: false },
    StringNotEqualsIgnoreCase: { family: 'string', negated: true },
    StringLike: { family: 'string', negated: false },
    StringNotLike: { family: 'string', negated: true },
    NumericEquals: { family: 'numeric', negated: false },
    NumericNotEquals: { family: 'numeric', negated: true },
    NumericLessThan: { family: 'numeric', negated: false },
    NumericLessThanEquals: { family: 'numeric', negated: false },
    NumericGreaterThan: { family: 'numeric', negated: false },
    NumericGreaterThanEquals: { family: 'numeric', negated: false },
    DateEquals: { family: 'date', negated: false },
    DateNotEquals: { family: 'date', negated: true },
    DateLessThan: { family: 'date', negated: false },
    DateLessThanEquals: { family: 'date', negated: false },
    DateGreaterThan: { family: 'date', negated: false },
    DateGreaterThanEquals: { family: 'date', negated: false },
    Bool: { family: 'bool', negated: false },
    BinaryEquals: { family: 'binary', negated: false },
    IpAddress: { family: 'ip', negated: false },
    NotIpAddress: { family: 'ip', negated: true },
    ArnEquals: { family: 'arn', negated: false },
    ArnLike: { family: 'arn', negated: false },
    ArnNotEquals: { family: 'arn', negated: true },
    ArnNotLike: { family: 'arn', negated: true },
    Null: { family: 'null', negated: false },
};
const SET_OPERATORS = ['ForAllValues', 'ForAnyValue'];
const NAMES = Object.keys(OPERATORS); // Object.keys forgets the key type of a constant object
const BY_FOLDED_NAME = new Map(NAMES.map((name) => [foldCase(name), name]));
/** Reads an operator name, without regard to case. `undefined` when it is none (semantics 4 and 9). */
function parseOperator(text) {
    const colon = text.indexOf(':');
    const prefix = colon === -1 ? undefined : foldCase(text.slice(0, colon));
    const set = SET_OPERATORS.find((name) => name.toLowerCase() === prefix) ?? 'none';
    if (prefix !== undefined && set === 'none')
        return undefined;
    const base = foldCase(text.slice(colon + 1));
    const ifExists = base.endsWith('ifexists');
    const plain = ifExists ? base.slice(0, -'ifexists'.length) : base;
    const name = BY_FOLDED_NAME.get(plain);
    if (name === undefined)
        return undefined;
    if (name === 'Null' && ifExists)
        return undefined;
    return { name, set, ifExists };
}
/** Every spelling that `parseOperator` takes, for suggestions. */
function operatorSpellings() {
    const sets = ['', ...SET_OPERATORS.map((set) => `${set}:`)];
    return NAMES.flatMap((name) => sets.flatMap((set) => (name === 'Null' ? [`${set}${name}`] : [`${set}${name}`, `${set}${name}IfExists`])));
}

;// CONCATENATED MODULE: ./build/engine/statement/operators.js







const equal = (order) => order === 0;
const less = (order) => order < 0;
const lessOrEqual = (order) => order <= 0;
const greater = (order) => order > 0;
const greaterOrEqual = (order) => order >= 0;
/** How a value compares with a listed one where it matches. Negated operators match like their positive twins (semantics 4). */
const COMPARISONS = {
    NumericEquals: equal,
    NumericNotEquals: equal,
    NumericLessThan: less,
    NumericLessThanEquals: lessOrEqual,
    NumericGreaterThan: greater,
    NumericGreaterThanEquals: greaterOrEqual,
    DateEquals: equal,
    DateNotEquals: equal,
    DateLessThan: less,
    DateLessThanEquals: lessOrEqual,
    DateGreaterThan: greater,
    DateGreaterThanEquals: greaterOrEqual,
};
/** Which string operators compare without case. */
const WITHOUT_CASE = {
    StringEquals: false,
    StringNotEquals: false,
    StringEqualsIgnoreCase: true,
    StringNotEqualsIgnoreCase: true,
    StringLike: false,
    StringNotLike: false,
};
/** The meaning of one entry of a Condition (the table of semantics 4) in a statement that is read like this. */
function conditionTest(condition, reading) {
    const empties = reading === 'wide' ? 'either' : 'both';
    if (condition.family === 'null') {
        if (condition.set !== 'none')
            return { kind: 'constant', passes: condition.set === 'ForAllValues' };
        const listed = (value) => condition.values.some((typed) => typed.value === value);
        return { kind: 'presence', ifAbsent: listed(true), ifPresent: listed(false), empties };
    }
    if (condition.values.length === 0)
        return emptyListTest(condition, reading);
    const { negated } = OPERATORS[condition.name];
    return {
        kind: 'values',
        quantifier: QUANTIFIERS[condition.set],
        set: valueSet(condition, readingOfListed(reading, negated), negated),
        negated,
        ifAbsent: ifAbsent(condition, negated, reading),
        empties: condition.ifExists || condition.set !== 'none' ? empties : 'values',
    };
}
/** A list of values that is empty. */
function emptyListTest({ set, ifExists }, reading) {
    if (set === 'ForAnyValue')
        return { kind: 'constant', passes: false };
    if (set === 'none' && !ifExists)
        return { kind: 'constant', passes: reading === 'wide' };
    return {
        kind: 'values',
        quantifier: QUANTIFIERS[set],
        set: new TextSet([]),
        negated: false,
        ifAbsent: true,
        empties: reading === 'wide' ? 'either' : 'both',
    };
}
const QUANTIFIERS = { none: 'one', ForAllValues: 'every', ForAnyValue: 'some' };
function ifAbsent({ set, ifExists }, negated, reading) {
    switch (set) {
        case 'none':
            return negated || ifExists;
        case 'ForAllValues':
            return !negated || ifExists || reading === 'wide';
        case 'ForAnyValue':
            return ifExists;
    }
}
/** The values that match at least one of the listed ones, where those are read like this. */
function valueSet(condition, reading, negated) {
    // Values that are not of the operator's type are among them where a negated operator is not to hold for what it may not hold for.
    const withOthers = negated && reading === 'wide';
    switch (condition.family) {
        case 'string':
            return new TextSet(gather(condition.values, (pattern) => formsOf(pattern, reading).map(wholeGlob)), WITHOUT_CASE[condition.name]);
        case 'arn': {
            const isRead = (parts) => reading === 'wide' || hasArnFields(parts) || isLoneRun(parts);
            const globs = gather(condition.values, ({ parts }) => (isRead(parts) ? [arnGlob(parts)] : []));
            return new TextSet(globs, false, ARNS, withOthers);
        }
        case 'bool':
            return new TextSet(condition.values.map(({ value }) => textGlob(String(value))), true);
        case 'binary':
            return new TextSet(condition.values.map(({ value }) => textGlob(value)));
        case 'numeric':
        case 'date':
            return orderedSet(condition, withOthers);
        case 'ip': {
            const blocks = condition.values.map(({ value }) => value[reading]);
            return { kind: 'ip', blocks, withOthers };
        }
    }
}
/** The forms in which a listed text is compared: a number that may be in either of two is neither for certain (semantics 10). */
function formsOf({ parts, otherParts }, reading) {
    if (otherParts === undefined)
        return [parts];
    return reading === 'wide' ? [parts, otherParts] : [];
}
function orderedSet(condition, withOthers) {
    const marks = condition.values.map(({ value }) => value);
    const matches = COMPARISONS[condition.name];
    const has = (value) => marks.some((mark) => matches(compareDecimals(value, mark)));
    return { kind: condition.family, marks, withOthers, has };
}

;// CONCATENATED MODULE: ./build/engine/statement/resources.js





/** The readings of resource patterns (semantics 3). What AWS leaves open is read safely. */
/** What the patterns of an element cover, where a larger pattern is more access: what any reading covers. */
function widestResources(patterns) {
    return new TextSet(gather(patterns, ({ parts }) => widestGlobs(parts)));
}
function widestGlobs(parts) {
    switch (resourceForm(parts)) {
        case 'fields':
            return [arnGlob(parts)];
        case 'fields-without-account':
            return [arnGlob(parts), wholeGlob(parts)];
        case 'short-arn':
            return [wholeGlob(parts), filledArnGlob(parts)];
        case 'execute-api':
            return [executeApiGlob(parts)];
        case 'whole':
            return [wholeGlob(parts)];
    }
}
/** Reads patterns where more matches are less access. One of which some reading covers nothing is left out. */
function narrowestResources(patterns) {
    const globs = [];
    const agreed = [];
    for (const { parts } of patterns) {
        const form = resourceForm(parts);
        // Where the variable is left as it is, or the short form does not count, nothing is covered.
        if (form === 'execute-api' || hasEarlyVariable(parts))
            continue;
        if (form !== 'short-arn')
            globs.push(form === 'whole' ? wholeGlob(parts) : arnGlob(parts));
        // With a `*` at its end, the pattern as it stands covers all that it covers with the missing parts.
        else if (parts.at(-1)?.kind === 'any-run')
            globs.push(filledArnGlob(parts));
        else
            agreed.push([new TextSet([wholeGlob(parts)]), new TextSet([filledArnGlob(parts)])]);
    }
    return { texts: new TextSet(globs), agreed };
}
/** The text before the first wildcard or variable of whatever a pattern may cover. */
function resourceBeginning(parts) {
    const beginning = beginningOf(parts);
    return beginning.startsWith(EXECUTE_API) ? 'arn:' : beginning;
}
/** `execute-api:/REST` as `arn:*:execute-api:*:*:*` and `/REST`. */
function executeApiGlob(parts) {
    const path = beginningOf(parts).slice(EXECUTE_API.length - 1);
    return arnGlob([...ANY_API, textPart(path), ...parts.slice(1)]);
}
const ANY_API = [
    textPart('arn:'),
    ANY_RUN,
    textPart(':execute-api:'),
    ANY_RUN,
    textPart(':'),
    ANY_RUN,
    textPart(':'),
    ANY_RUN,
];

;// CONCATENATED MODULE: ./build/engine/statement/compile.js








/**
 * A policy that is asked about one access after another: what does not depend on the access is found out once. What is kept is
 * kept as long as the policy is.
 */
class CompiledPolicy {
    document;
    policyType;
    allows;
    denies;
    #size;
    #granted;
    constructor(document, policyType) {
        this.document = document;
        this.policyType = policyType;
        const [allows, denies] = [[], []];
        for (const statement of document.statements) {
            const list = statement.effect === 'Allow' ? allows : denies;
            list.push(new ReadStatement(statement));
        }
        this.allows = allows;
        this.denies = denies;
    }
    /** False only if no request inside the access can match any Allow statement: one look tells most policies apart. */
    mayGrant({ services }) {
        this.#granted ??= servicesOf(this.allows);
        const granted = this.#granted;
        return granted === 'any' || services === 'any' || services.some((service) => granted.has(service));
    }
    /** All patterns and values of the policy: how many, and how long together. */
    get size() {
        this.#size ??= size_sizeOf(this.document);
        return this.#size;
    }
}
/** A statement before it is known what is asked. */
class ReadStatement {
    statement;
    #actions;
    #wide;
    #narrowResources;
    #wideConditions;
    #narrowConditions;
    constructor(statement) {
        this.statement = statement;
    }
    /** False only if no request inside the access can match the statement: then the statement need not be compiled at all. */
    concerns(access) {
        const { action, resource } = this.statement;
        return ((action.negated || isAnything(action) || this.#index.meets(access)) &&
            (resource === undefined ||
                resource.negated ||
                resource.patterns.some((pattern) => resourceMayMeet(pattern, access))));
    }
    /** The parts of a statement that has to match, such as an Allow, as far as they tell requests inside the access apart. */
    toMatch(access) {
        const { principal, resource } = this.statement;
        if (resource?.negated !== true)
            return {
                principal,
                reading: 'wide',
                parts: this.#parts(access, 'wide', this.#widePart(resource, access)),
                exceptions: [],
            };
        const { texts, agreed } = this.#narrow(resource, access);
        const parts = this.#parts(access, 'wide', [textsPart(RESOURCE, texts, true)]);
        return { principal, reading: 'wide', parts, exceptions: agreed.map(exceptionOf) };
    }
    /**
     * The parts of a statement to escape, such as a Deny: once for all of its resources that one reading says, and once for each that it
     * takes two to say. None where it matches nothing, read narrowly.
     */
    toEscape(access) {
        const { principal, resource } = this.statement;
        if (exceptsNothing(this.statement))
            return [];
        const escaped = (resources) => ({
            principal,
            reading: 'narrow',
            parts: this.#parts(access, 'narrow', resources),
        });
        if (resource === undefined || resource.negated || isAnything(resource))
            return [escaped(this.#widePart(resource, access))];
        const { texts, agreed } = this.#narrow(resource, access);
        return [...(texts.globs.length > 0 ? [[texts]] : []), ...agreed].map((sets) => escaped(resourceParts(sets)));
    }
    #parts(access, reading, resources) {
        const { action } = this.statement;
        const parts = [];
        if (!isAnything(action))
            parts.push(textsPart(ACTION, this.#index.textsMeeting(access), action.negated));
        append(parts, resources);
        append(parts, this.#conditions(reading));
        return parts;
    }
    #conditions(reading) {
        if (reading === 'wide') {
            this.#wideConditions ??= this.#readConditions(reading);
            return this.#wideConditions;
        }
        this.#narrowConditions ??= this.#readConditions(reading);
        return this.#narrowConditions;
    }
    #readConditions(reading) {
        return this.statement.conditions.map((condition) => conditionPart(condition, reading));
    }
    /** The services that its actions are of; `undefined` among them where it leaves one open. */
    get services() {
        return this.statement.action.negated ? [undefined] : this.#index.services;
    }
    get #index() {
        this.#actions ??= new ActionIndex(this.statement.action);
        return this.#actions;
    }
    /** The part of an element where a larger pattern is more access; none where it lets everything through. */
    #widePart(resource, access) {
        if (resource === undefined || isAnything(resource))
            return [];
        this.#wide ??= new NearPatterns(resource.patterns, (patterns) => textsPart(RESOURCE, widestResources(patterns), resource.negated));
        return [this.#wide.readFor(access)];
    }
    #narrow({ patterns }, access) {
        this.#narrowResources ??= new NearPatterns(patterns, narrowestResources);
        return this.#narrowResources.readFor(access);
    }
}
/** Resource patterns, of which only those are read that may share a text with the access; few are read once for all accesses. */
class NearPatterns {
    patterns;
    read;
    #all;
    constructor(patterns, read) {
        this.patterns = patterns;
        this.read = read;
    }
    readFor(access) {
        if (this.patterns.length > actions_FEW)
            return this.read(this.patterns.filter((pattern) => resourceMayMeet(pattern, access)));
        this.#all ??= this.read(this.patterns);
        return this.#all;
    }
}
/** What a statement excepts that lies in all of these sets: whoever asks, for the statement is for nobody else. */
function exceptionOf(sets) {
    return { principal: undefined, reading: 'narrow', parts: resourceParts(sets) };
}
function resourceParts(sets) {
    return sets.map((set) => textsPart(RESOURCE, set));
}
/** Whether an element excepts a list with nothing in it: read narrowly, that is one that excepts everything (semantics 8). */
function exceptsNothing({ action, resource }) {
    return isEmptyNot(action) || (resource !== undefined && isEmptyNot(resource));
}
function isEmptyNot({ negated, patterns }) {
    return negated && patterns.length === 0;
}
/** Whether an element is `*` and lets everything through (semantics 3): many are, and the search need not hear of them. */
function isAnything({ negated, patterns }) {
    return !negated && patterns.length === 1 && patterns.every(({ parts }) => isLoneRun(parts));
}
function servicesOf(statements) {
    const services = new Set();
    for (const statement of statements) {
        for (const service of statement.services) {
            if (service === undefined)
                return 'any';
            services.add(service);
        }
    }
    return services;
}
function conditionPart(condition, reading) {
    return { dimension: condition.key, test: conditionTest(condition, reading) };
}
/** Whether a resource pattern may share a text with the access. */
function resourceMayMeet({ parts }, { resourceBeginnings }) {
    return mayMeet(resourceBeginning(parts), resourceBeginnings);
}

;// CONCATENATED MODULE: ./build/engine/statement/compiled-access.js







/**
 * An access as the search asks about it, compiled once for all policies that are asked. What is found out about it alone is kept as
 * long as it is.
 */
class CompiledAccess {
    access;
    /**
     * What makes a request lie inside the access (semantics 1), where lists that are empty ask nothing; and what makes texts an action
     * and a resource, where its patterns leave that open.
     */
    domains;
    actionBeginnings;
    /** The text before the first wildcard of each resource; none where nothing is asked of it. */
    resourceBeginnings;
    #services;
    constructor(access) {
        this.access = access;
        const actions = readActions(access.actions);
        const resources = new TextSet(access.resources.map(({ parts }) => arnGlob(parts)));
        this.domains = [domainOf(actions, ANY_ACTION, isActionGlob), domainOf(resources, compiled_access_ANY_RESOURCE, isArnGlob)];
        this.actionBeginnings = beginningsOf(actions.comparable(true));
        this.resourceBeginnings = beginningsOf(resources.globs);
    }
    get services() {
        this.#services ??= compiled_access_servicesOf(this.access);
        return this.#services;
    }
}
function beginningsOf(globs) {
    return globs.length === 0 ? ANY_BEGINNING : globs.map(({ beginning }) => beginning);
}
const ANY_BEGINNING = [''];
function compiled_access_servicesOf({ actions }) {
    const services = new Set(actions.map(({ parts }) => serviceIn(beginningOf(parts))));
    return isClosed(services) ? [...services] : 'any';
}
/** An action has a colon with text on both sides (semantics 9). */
const ANY_ACTION = sharedDomain(textsPart(ACTION, new TextSet([wholeGlob([{ kind: 'any-one' }, ANY_RUN, textPart(':'), { kind: 'any-one' }, ANY_RUN])])));
/** A resource is `*` or of the form of an ARN (semantics 3). */
const compiled_access_ANY_RESOURCE = sharedDomain(textsPart(RESOURCE, new TextSet([textGlob('*'), ...ARNS.globs])));
/**
 * What an access asks of a dimension.
 *
 * @param any what every text there is like, which most globs say too
 */
function domainOf(texts, any, isOfForm) {
    if (texts.globs.length === 0 || isEverything(texts))
        return any;
    const part = textsPart(any.dimension, texts);
    return texts.globs.every(isOfForm) ? sharedDomain(part) : sharedDomain(part, any.list);
}
function sharedDomain(part, others = []) {
    return new Domain(part.dimension, [required(part), ...others], true);
}
/** Whether the text before its first wildcard makes an action of whatever the glob matches. */
function isActionGlob({ beginning }) {
    const colon = beginning.indexOf(':');
    return colon > 0 && colon < beginning.length - 1;
}
function isClosed(services) {
    return services.size > 0 && !services.has(undefined);
}

;// CONCATENATED MODULE: ./build/engine/question/access-not-granted.js






/**
 * Decides whether some request inside `access` is allowed by the policy (semantics 1), Allow by Allow: a statement is a reason
 * when some request inside the access is matched by it and by no Deny. PASS is a proof; every reason carries a request that the
 * evaluator confirmed, or says why it has none.
 *
 * @param budget the steps that the whole check may take; when they run out, the Allow statements not yet decided count as reasons
 */
function decide(document, policyType, access, budget = DEFAULT_BUDGET) {
    return new Check(new CompiledPolicy(document, policyType), new CompiledAccess(access), new Budget(budget)).decision();
}
/** The same for many policies and many accesses, each of them compiled once. */
function decideCompiled(policy, access, budget = DEFAULT_BUDGET) {
    if (!policy.mayGrant(access))
        return { result: 'PASS', steps: 0 };
    return new Check(policy, access, new Budget(budget)).decision();
}
class Check {
    policy;
    access;
    budget;
    /** Compiled when an Allow is looked at: where none concerns the access, no Deny has to. */
    #compiledDenies;
    constructor(policy, access, budget) {
        this.policy = policy;
        this.access = access;
        this.budget = budget;
    }
    get #denies() {
        this.#compiledDenies ??= new Escapes(gather(this.policy.denies, (statement) => statement.concerns(this.access) ? statement.toEscape(this.access) : []));
        return this.#compiledDenies;
    }
    decision() {
        const reasons = this.#reasons();
        const steps = this.budget.used;
        return reasons.length === 0 ? { result: 'PASS', steps } : { result: 'FAIL', reasons, steps };
    }
    #reasons() {
        const reasons = [];
        for (const allow of this.policy.allows) {
            if (!allow.concerns(this.access))
                continue;
            const evidence = this.#evidence(allow);
            if (evidence !== undefined)
                reasons.push({ statement: allow.statement, evidence });
        }
        return reasons;
    }
    /** `undefined` is a proof that the statement grants nothing of the access. */
    #evidence(allow) {
        if (this.budget.isExhausted)
            return outOfBudget(this.budget.limit);
        try {
            return this.#search(allow);
        }
        catch (error) {
            if (error instanceof BudgetExhausted)
                return outOfBudget(error.limit);
            // The stack or a list has no room left: a question of a size that nobody writes who wants an answer.
            if (error instanceof RangeError)
                return outOfBudget(this.budget.limit);
            throw error;
        }
    }
    #search(allow) {
        const { document, policyType } = this.policy;
        const sought = {
            byAnybody: policyType === 'RESOURCE_POLICY',
            statements: document.statements,
            within: this.access.domains,
            matching: [allow.toMatch(this.access)],
            escapes: this.#denies,
        };
        const outcome = findRequest(sought, this.budget);
        switch (outcome.kind) {
            case 'none':
                return undefined;
            case 'undecided':
                return { kind: 'unconfirmed', cause: outcome };
            case 'found': {
                this.budget.spend(this.#costOfEvaluating(outcome.value));
                const grant = { document, policyType, access: this.access.access, statement: allow.statement };
                return prove(grant, outcome.value);
            }
        }
    }
    /** The evaluator goes through all patterns, and at worst through the whole text for every character of each. */
    #costOfEvaluating({ action, resource, context }) {
        let longest = Math.max(action.length, resource.length);
        for (const texts of context.values())
            for (const { length } of texts)
                longest = Math.max(longest, length);
        const { count, length } = this.policy.size;
        return count + stepsOf(length * longest);
    }
}
function outOfBudget(limit) {
    return { kind: 'unconfirmed', cause: { kind: 'budget', limit } };
}

;// CONCATENATED MODULE: ./build/text/dialect.js

const JSON_WORDS = { map: 'an object', text: 'string', nothing: 'null', written: (text) => cut(text) };
const YAML_WORDS = { map: 'a map', text: 'text', nothing: 'nothing', written: quote };
/** A value in words for a message. */
function describe(node, words) {
    switch (node.kind) {
        case 'map':
            return words.map;
        case 'list':
            return 'a list';
        case 'text':
            return `the ${words.text} ${quote(node.text)}`;
        case 'number':
        case 'boolean':
            return `the ${node.kind} ${words.written(node.text)}`;
        case 'nothing':
            return words.nothing;
        case 'broken':
            return node.message;
    }
}

;// CONCATENATED MODULE: ./build/text/position.js
/** A text that is a file, but for a byte order mark. */
class position_FileText {
    #text;
    #place;
    constructor(text) {
        this.#text = text;
    }
    position(offset) {
        this.#place ??= positionsIn(this.#text);
        return this.#place(offset);
    }
}
/** Where each code unit of a text stands. Only a line feed ends a line, as for git; a lone carriage return is a character. */
function positionsIn(text) {
    const lineStarts = [0];
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
        lineStarts.push(end + 1);
    return (offset) => {
        let [low, high] = [0, lineStarts.length - 1];
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((lineStarts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
    };
}
/** Where something begins. */
function startOf({ source, from }) {
    return source.position(from);
}
/** From the beginning of something to its end, or to the end of something behind it. */
function spanOf(first, last = first) {
    return new LazySpan(first, last);
}
class LazySpan {
    #first;
    #last;
    constructor(first, last) {
        this.#first = first;
        this.#last = last;
    }
    get start() {
        return startOf(this.#first);
    }
    get end() {
        return this.#last.source.position(this.#last.to);
    }
}

;// CONCATENATED MODULE: ./build/text/problem.js
/** How many problems of one text are told: a hostile one can hold any number of them. */
const MAX_PROBLEMS = 50;
/** What is wrong with a text at a place of it, before there is a tree to have a path in. */
function problem_problemAt(source, offset, message) {
    return { message, position: source.position(offset), path: '' };
}
/** By line, then by column. */
function inOrder(problems) {
    return problems.toSorted(({ position: a }, { position: b }) => a.line - b.line || a.column - b.column);
}

;// CONCATENATED MODULE: ./build/text/cursor.js



/** Reads a tree, and tells what is wrong with it in words that its authors know. */
function readTree(root, dialect, read) {
    const problems = [];
    const value = read(new Cursor(root, { dialect, problems }));
    if (value !== undefined && problems.length === 0)
        return { ok: true, value };
    if (problems.length === 0)
        throw new Error('nothing was read, and no problem told');
    return { ok: false, problems: inOrder(problems) };
}
/** A node where it is read: with the way down to it, so that one node can be read in several places. */
class Cursor {
    node;
    #telling;
    #above;
    /** The last step of the way: a member, or the number of an item. */
    #step;
    constructor(node, telling, above, step) {
        this.node = node;
        this.#telling = telling;
        this.#above = above;
        this.#step = step;
    }
    /** The value of a member of this map. */
    member(member) {
        return new Cursor(member.value, this.#telling, this, member);
    }
    /** The value of the first member of this map that has a name. */
    find(name) {
        const member = this.node.kind === 'map' ? this.node.members.find((one) => one.name === name) : undefined;
        return member && this.member(member);
    }
    /** The items of this list; of another node none. */
    items() {
        const { node } = this;
        return node.kind === 'list' ? node.items.map((item, index) => new Cursor(item, this.#telling, this, index)) : [];
    }
    get dialect() {
        return this.#telling.dialect;
    }
    /** The node in words for a message. */
    get described() {
        return describe(this.node, this.dialect);
    }
    /** `Statement[2].Condition.StringLikes`; empty for the whole. */
    get path() {
        const above = this.#above?.path ?? '';
        if (typeof this.#step === 'number')
            return `${above}[${this.#step}]`;
        return [above, this.#step?.name ?? ''].filter((name) => name !== '').join('.');
    }
    /** The name of the member that this is, or is an item of; empty for the whole. */
    get name() {
        return typeof this.#step === 'object' ? this.#step.name : (this.#above?.name ?? '');
    }
    /** Whether enough problems are known, so that no more are told. */
    get isFull() {
        return this.#telling.problems.length >= MAX_PROBLEMS;
    }
    /** Tells what is wrong with the node; of one that is broken, why it is. */
    fail(message, kind) {
        const { node } = this;
        return this.#tell(node.kind === 'broken' ? node.message : message, node, kind);
    }
    /** Tells what is wrong with the name of the member that this is. */
    failName(message, kind) {
        const { node } = this;
        if (node.kind === 'broken')
            return this.#tell(node.message, node, kind);
        return this.#tell(message, typeof this.#step === 'object' ? this.#step : node, kind);
    }
    #tell(message, place, kind) {
        if (this.isFull)
            return undefined;
        const sort = kind === undefined ? {} : { kind };
        this.#telling.problems.push({ message, position: startOf(place), path: this.path, ...sort });
    }
}

;// CONCATENATED MODULE: ./build/text/broken-json.js

const INVISIBLE = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;
/**
 * Says what is wrong at a place.
 *
 * @param offset Where a character stands that JSON does not have there, in UTF-16 code units.
 * @param afterItem Whether an item of a list or object ends before it.
 */
function diagnose(text, offset, afterItem) {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const before = lastBefore(text, offset);
    if (before !== undefined && text[before] === ',' && /[\]}]/.test(character))
        return { message: `a comma before "${character}". expected none behind the last item`, offset: before };
    if (/^(?:\/[/*]|#)/.test(text.slice(offset, offset + 2)))
        return { message: 'a comment. JSON has none: expected it taken out', offset };
    if (character === '\0')
        return { message: 'a NUL character, as in UTF-16. expected a text in UTF-8', offset };
    if (INVISIBLE.test(character))
        return { message: `the invisible character ${codePointName(character)}. expected it taken out`, offset };
    if (afterItem && /["{[]/.test(character))
        return { message: `unexpected ${JSON.stringify(character)}. expected a comma before it`, offset };
    return { message: `unexpected ${JSON.stringify(character)}. expected valid JSON`, offset };
}
/** Where the last character stands that is no white space. */
function lastBefore(text, offset) {
    const last = text.slice(0, offset).trimEnd().length - 1;
    return last < 0 ? undefined : last;
}

;// CONCATENATED MODULE: ./build/text/decode.js


/** The largest document that is read, in bytes of UTF-8. IAM's own limits are below 32 KiB. */
const MAX_BYTES = 1024 * 1024;
const BYTE_ORDER_MARK = '\uFEFF';
/** Decodes a document's bytes, or says where they are not UTF-8, or that there are too many. */
function decodeText(bytes) {
    if (bytes.length > MAX_BYTES)
        return { problem: sizeProblem(NO_TEXT, bytes.length, MAX_BYTES) };
    if (isUtf16(bytes))
        return { problem: { ...problemAt(NO_TEXT, 0, UTF_16), kind: 'foreign' } };
    try {
        return { text: STRICT_UTF8.decode(bytes) };
    }
    catch {
        return { problem: encodingProblem(bytes) };
    }
}
/** Of a file whose bytes are not read the beginning is known. */
const NO_TEXT = new position_FileText('');
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Whether a text begins with the byte order mark of UTF-16, in either order. */
function isUtf16([first, second]) {
    return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
const UTF_16 = 'a text in UTF-16. expected a document in UTF-8';
/** What the strict decoder does not say: where the bytes stop being UTF-8. */
function encodingProblem(bytes) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const { index, offset } = findWrongByte(bytes, text) ?? { index: 0, offset: 0 };
    const byte = (bytes[index] ?? 0).toString(16).padStart(2, '0');
    const before = withoutMark(text.slice(0, offset));
    return problemAt(new FileText(before), before.length, `byte 0x${byte} is not UTF-8. expected a document in UTF-8`);
}
/** The first byte that the decoder replaced, and the place in the text of what it put there. */
function findWrongByte(bytes, text) {
    let [index, offset] = [0, 0];
    for (const character of text) {
        const point = character.codePointAt(0) ?? 0;
        const real = bytes[index] === 0xef && bytes[index + 1] === 0xbf && bytes[index + 2] === 0xbd;
        if (point === 0xfffd && !real)
            return { index, offset };
        index += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        offset += character.length;
    }
    return undefined;
}
/** A byte order mark counts as a column of the first line nowhere, so it is cut off before positions are taken. */
function withoutMark(text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
function sizeProblem(source, size, limit) {
    return { ...problem_problemAt(source, 0, `the document has ${size} bytes. expected at most ${limit}`), overLimit: true };
}
/** What is wrong with a text of more than `limit` bytes of UTF-8; `undefined` with one that is not. */
function tooLarge(text, limit, source) {
    if (text.length * 3 <= limit)
        return undefined; // no text has more bytes for each code unit
    const size = new TextEncoder().encode(text).length;
    return size > limit ? sizeProblem(source, size, limit) : undefined;
}

;// CONCATENATED MODULE: ./build/text/json.js




/** The deepest nesting of objects and lists that is read. A policy needs six levels. */
const json_MAX_DEPTH = 32;
/**
 * Reads strict JSON (RFC 8259), with a byte order mark allowed at the start. Names that come twice are left to the caller.
 *
 * @param limit The longest text that is read, in bytes of UTF-8.
 * @param source Where the characters of the text stand that follow its mark, when it is only a part of a file.
 */
function parseJson(written, limit = MAX_BYTES, source) {
    const text = withoutMark(written);
    const places = source ?? new position_FileText(text);
    const problem = tooLarge(text, limit, places);
    if (problem !== undefined)
        return { ok: false, problem };
    try {
        return { ok: true, node: new JsonText(text, places).document() };
    }
    catch (error) {
        if (!(error instanceof NotJson))
            throw error;
        const problem = problem_problemAt(places, error.offset, error.message);
        return { ok: false, problem: error.overLimit ? { ...problem, overLimit: true } : problem };
    }
}
/** Thrown through the reader where the text stops being JSON that is read here. */
class NotJson extends Error {
    offset;
    overLimit;
    name = 'NotJson';
    constructor(offset, message, 
    /** Whether it may well be JSON, and only more of it than is read. */
    overLimit = false) {
        super(message);
        this.offset = offset;
        this.overLimit = overLimit;
    }
}
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const json_COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** As much of an escape as is right. */
const ESCAPE_START = /\\(?:u[0-9a-fA-F]{0,3})?/y;
/** One pass over a text, which reads what `JSON.parse` reads, as it reads it (a test compares them), and keeps the places. */
class JsonText {
    #text;
    #units;
    #source;
    #offset = 0;
    constructor(text, source) {
        this.#text = text;
        this.#units = unitsOf(text);
        this.#source = source;
    }
    /** The code unit at a place; behind the text, and where it has a NUL, zero. */
    #code(offset) {
        return this.#units[offset] ?? 0;
    }
    document() {
        const node = this.#value(0);
        this.#skipSpace();
        if (this.#offset < this.#text.length)
            this.#unexpected();
        return node;
    }
    #value(depth) {
        this.#skipSpace();
        const source = this.#source;
        const from = this.#offset;
        switch (this.#code(from)) {
            case QUOTE:
                return { kind: 'text', text: this.#string(), source, from, to: this.#offset };
            case OPEN_OBJECT:
                return { kind: 'map', members: this.#members(this.#deeper(depth)), source, from, to: this.#offset };
            case OPEN_LIST:
                return { kind: 'list', items: this.#items(this.#deeper(depth)), source, from, to: this.#offset };
            case 0x74: // t
                return { kind: 'boolean', text: this.#word('true'), source, from, to: this.#offset };
            case 0x66: // f
                return { kind: 'boolean', text: this.#word('false'), source, from, to: this.#offset };
            case 0x6e: // n
                this.#word('null');
                return { kind: 'nothing', source, from, to: this.#offset };
            default:
                return { kind: 'number', text: this.#number(), source, from, to: this.#offset };
        }
    }
    /** The depth inside the object or list that begins here. */
    #deeper(depth) {
        if (depth < json_MAX_DEPTH)
            return depth + 1;
        throw new NotJson(this.#offset, `nesting deeper than ${json_MAX_DEPTH} levels. expected at most that many`, true);
    }
    #members(depth) {
        const members = [];
        this.#offset += 1;
        if (this.#takes(CLOSE_OBJECT))
            return members;
        do {
            this.#skipSpace();
            const from = this.#offset;
            if (this.#code(from) !== QUOTE)
                this.#unexpected();
            const name = this.#string();
            const to = this.#offset;
            if (!this.#takes(json_COLON))
                this.#unexpected();
            members.push({ name, value: this.#value(depth), source: this.#source, from, to });
        } while (this.#takes(COMMA));
        if (!this.#takes(CLOSE_OBJECT))
            this.#unexpected('after an item');
        return members;
    }
    #items(depth) {
        const items = [];
        this.#offset += 1;
        if (this.#takes(CLOSE_LIST))
            return items;
        do
            items.push(this.#value(depth));
        while (this.#takes(COMMA));
        if (!this.#takes(CLOSE_LIST))
            this.#unexpected('after an item');
        return items;
    }
    #string() {
        const start = this.#offset + 1;
        let offset = start;
        let isEscaped = false;
        for (let code = this.#code(offset); code !== QUOTE; code = this.#code(offset)) {
            if (code === BACKSLASH) {
                offset = this.#escapeEnd(offset);
                isEscaped = true;
            }
            else if (code >= 0x20)
                offset += 1;
            else
                this.#brokenString(offset);
        }
        this.#offset = offset + 1;
        const raw = this.#text.slice(start, offset);
        return isEscaped ? JSON.parse(`"${raw}"`) : raw;
    }
    #escapeEnd(offset) {
        ESCAPE.lastIndex = offset;
        if (ESCAPE.test(this.#text))
            return ESCAPE.lastIndex;
        ESCAPE_START.lastIndex = offset;
        ESCAPE_START.test(this.#text);
        this.#offset = ESCAPE_START.lastIndex;
        return this.#unexpected();
    }
    /** A string cannot go on here: a control character, or the end of the text. */
    #brokenString(offset) {
        this.#offset = offset;
        if (offset >= this.#text.length)
            this.#unexpected();
        const code = this.#code(offset).toString(16).padStart(2, '0');
        throw new NotJson(offset, `control character 0x${code} in a string. expected it escaped, as in "\\n"`);
    }
    #number() {
        NUMBER.lastIndex = this.#offset;
        const [text] = NUMBER.exec(this.#text) ?? [];
        if (text === undefined) {
            if (this.#text.charAt(this.#offset) === '-')
                this.#offset += 1;
            return this.#unexpected();
        }
        this.#offset += text.length;
        return text;
    }
    #word(word) {
        for (const character of word) {
            if (this.#text.charAt(this.#offset) !== character)
                this.#unexpected();
            this.#offset += 1;
        }
        return word;
    }
    /** Whether a character comes next, behind white space; it is read if it does. */
    #takes(code) {
        this.#skipSpace();
        if (this.#code(this.#offset) !== code)
            return false;
        this.#offset += 1;
        return true;
    }
    #skipSpace() {
        let offset = this.#offset;
        for (let code = this.#code(offset); code === 0x20 || (code <= 0x0d && isLineSpace(code));) {
            offset += 1;
            code = this.#code(offset);
        }
        this.#offset = offset;
    }
    #unexpected(place) {
        if (this.#offset >= this.#text.length)
            throw new NotJson(this.#text.length, 'the text ends here. expected the rest of a JSON document');
        const { message, offset } = diagnose(this.#text, this.#offset, place === 'after an item');
        throw new NotJson(offset, message);
    }
}
const ENCODER = new TextEncoder();
/** The code units of a text, with a zero behind the last: whoever looks at each finds them faster here than in the text. */
function unitsOf(text) {
    const bytes = new Uint8Array(text.length + 1);
    const { read, written } = ENCODER.encodeInto(text, bytes);
    if (read === text.length && written === read)
        return bytes;
    const units = new Uint16Array(text.length + 1);
    for (let offset = 0; offset < text.length; offset += 1)
        units[offset] = text.charCodeAt(offset);
    return units;
}
function isLineSpace(code) {
    return code === 0x0a || code === 0x0d || code === 0x09;
}

;// CONCATENATED MODULE: ./build/text/node.js
/** The value of a map's member; `undefined` where there is none, or the node is no map. */
function node_memberOf(node, name) {
    return node.kind === 'map' ? node.members.find((member) => member.name === name)?.value : undefined;
}

;// CONCATENATED MODULE: ./build/text/strict.js

/**
 * The strict reader: what a tree is to hold is declared, and whatever else stands in it is a problem. Nothing is skipped or repaired, and
 * reading goes on behind a problem, so that all are told.
 */
/** Something in letters. */
const strict_text = (at) => {
    const { node } = at;
    if (node.kind !== 'text')
        return at.fail(`${at.described}. expected a ${at.dialect.text}`);
    return node.text.isWellFormed() ? node.text : at.fail(halfOfPair(at));
};
function halfOfPair({ dialect }) {
    return `half of a surrogate pair in a ${dialect.text}. expected Unicode text`;
}
/** One of some texts, each standing for a value. */
function oneOf(choices) {
    const names = Object.keys(choices);
    return checked(strict_text, (choice, at) => {
        if (Object.hasOwn(choices, choice))
            return choices[choice];
        const { as, noChoice } = at.dialect;
        return at.fail(`${quote(choice)}${as(at.name)}. ${noChoice(choice, names)}`);
    });
}
/** What something is read as, held against what else must be true of it, or made into something. */
function checked(read, check) {
    return (at) => {
        const raw = read(at);
        return raw === undefined ? undefined : check(raw, at);
    };
}
/** A list, of which every item is read in the same way. */
function list(expected, read, { least = 1, most = Number.POSITIVE_INFINITY } = {}) {
    return (at) => {
        if (at.node.kind !== 'list')
            return at.fail(`${at.described}${at.dialect.as(at.name)}. expected ${expected}`);
        const items = at.items();
        if (items.length < least)
            return at.fail(`"${at.name}" is empty. expected ${expected}`);
        if (items.length > most)
            return at.fail(`${items.length} items. expected at most ${most}`);
        const values = each(items, read);
        return values.length === items.length ? values : undefined;
    };
}
/** The items of a list, or the one value that stands for a list of one. */
function oneOrMany(at) {
    return at.node.kind === 'list' ? at.items() : [at];
}
/** What could be read of some values. */
function each(values, read) {
    const found = [];
    for (let index = 0; index < values.length; index += 1) {
        const at = values[index];
        const value = at && read(at, index);
        if (value !== undefined)
            found.push(value);
    }
    return found;
}
/** @param expected Given where the problem is told at the path of the member, which says no more than this. */
function strict_required(read, expected) {
    const absent = (map, name, what) => {
        if (expected === undefined)
            return map.fail(`no "${name}" in ${what}. expected it`);
        const { source, from, to } = map.node;
        return map.member({ name, value: map.node, source, from, to }).fail(`missing. expected ${expected}`);
    };
    return { read, absent, isRequired: true };
}
function optional(read, otherwise) {
    return { read, absent: () => otherwise, isRequired: false };
}
/** A map with these members and no others, which are read in this order. */
function map(what, fields) {
    const known = Object.entries(fields);
    const names = known.map(([name]) => name);
    return (at) => {
        const members = namedMembers(at, what, names);
        if (members === undefined)
            return undefined;
        let isWhole = true;
        const values = known.map(([name, { read, absent, isRequired }]) => {
            const member = members[name];
            const value = member === undefined ? absent(at, name, what) : read(member);
            if (value === undefined && (isRequired || member !== undefined))
                isWhole = false;
            return [name, value];
        });
        return isWhole ? Object.fromEntries(values) : undefined; // each was read by the reader that its type has
    };
}
/** The members of a map by name, for whoever reads them himself; tells of names that come twice, and of others than these. */
function namedMembers(at, what, names) {
    const { node } = at;
    if (node.kind !== 'map')
        return at.fail(`${at.described}${at.dialect.noMap(what, names)}`);
    const found = {};
    let isPlain = true;
    for (const member of node.members) {
        const name = names[names.indexOf(member.name)]; // where it is none of them there is none
        if (name === undefined || found[name] !== undefined)
            isPlain = false;
        else
            found[name] = at.member(member);
    }
    if (!isPlain)
        tellNames(at, node.members, what, names);
    return found;
}
/** The members of a map that may have any names; tells of names that come twice. */
function allMembers(at, what) {
    const { node } = at;
    if (node.kind !== 'map') {
        at.fail(`${at.described}${at.dialect.noMap(what, [])}`);
        return [];
    }
    if (node.members.length !== 1 || node.members[0]?.name.isWellFormed() !== true)
        tellNames(at, node.members, what);
    return node.members;
}
function tellNames(at, members, what, names) {
    const seen = new Map();
    for (const member of members) {
        const key = at.dialect.fold(member.name);
        const before = seen.get(key);
        if (names !== undefined && !names.includes(member.name)) {
            if (!at.isFull)
                at.member(member).failName(unknownName(at, member.name, what, names));
        }
        else if (before !== undefined)
            at.member(member).failName(at.dialect.twice(member.name, before));
        else if (!member.name.isWellFormed())
            at.member(member).failName(halfOfPair(at));
        if (before === undefined)
            seen.set(key, member);
    }
}
function unknownName({ dialect }, name, what, names) {
    const hint = didYouMean(name, names, `expected one of ${names.join(', ')}`);
    return `unknown ${dialect.member} ${quote(name)} in ${what}. ${hint}`;
}

;// CONCATENATED MODULE: ./build/policy/base64.js
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/**
 * Whether a text is base64 in its one canonical form (RFC 4648, with padding and no stray bits), so that equal bytes have equal
 * texts. Other spellings of the same bytes are taken as malformed.
 */
function isCanonicalBase64(text) {
    if (!BASE64.test(text))
        return false;
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
    if (padding === 0)
        return true;
    const last = ALPHABET.indexOf(text.charAt(text.length - padding - 1));
    return last % (padding === 2 ? 16 : 4) === 0;
}

;// CONCATENATED MODULE: ./build/policy/written-pattern.js


/** The pattern that a text at a cursor is. */
function patternAt(at, text, syntax) {
    if (!syntax.variables || !text.includes('$'))
        return new WrittenPattern(text, syntax, at.node);
    const parsed = parsePattern(text, syntax);
    if ('error' in parsed)
        return at.fail(parsed.error);
    const { parts } = parsed;
    return { text, parts, beginning: beginningOf(parts), span: spanOf(at.node) };
}
/** A pattern that is known to be right, and is cut into its parts when somebody asks for them: few patterns are ever asked. */
class WrittenPattern {
    text;
    #syntax;
    #place;
    #parts;
    #beginning;
    constructor(text, syntax, place) {
        this.text = text;
        this.#syntax = syntax;
        this.#place = place;
    }
    get parts() {
        this.#parts ??= partsOf(this.text, this.#syntax);
        return this.#parts;
    }
    /** As its parts say, which need not be cut for that. */
    get beginning() {
        this.#beginning ??= this.#syntax.wildcards ? beforeWildcards(this.text) : this.text;
        return this.#beginning;
    }
    get span() {
        return spanOf(this.#place);
    }
}
/** The text before the first wildcard. */
function beforeWildcards(text) {
    const run = text.indexOf('*');
    const upToRun = run === -1 ? text : text.slice(0, run);
    const one = upToRun.indexOf('?');
    return one === -1 ? upToRun : upToRun.slice(0, one);
}

;// CONCATENATED MODULE: ./build/policy/condition.js












/**
 * Reads a Condition element (semantics 4).
 *
 * @param variables Whether `${…}` is a policy variable.
 */
function readConditions(at, variables) {
    return gather(allMembers(at, 'a Condition'), (member) => {
        const keys = at.member(member);
        const use = parseOperator(member.name);
        if (use !== undefined)
            return readKeys(keys, use, variables);
        if (!at.isFull)
            keys.failName(unknownOperator(member.name));
        return [];
    });
}
function unknownOperator(name) {
    const hint = didYouMean(name, operatorSpellings(), 'expected a condition operator such as StringLike');
    return `unknown operator ${quote(name)}. ${hint}`;
}
function readKeys(at, use, variables) {
    return allMembers(at, `the keys of ${use.name}`).map((member) => {
        const values = at.member(member);
        if (member.name === '')
            values.failName('empty condition key. expected a key such as aws:SourceIp');
        const place = { keyText: member.name, key: foldCase(member.name), span: spanOf(member, member.value) };
        return readCondition(values, use, place, variables);
    });
}
function readCondition(at, use, place, variables) {
    const { family } = OPERATORS[use.name];
    switch (family) {
        case 'string': {
            const wildcards = use.name === 'StringLike' || use.name === 'StringNotLike';
            return conditionOf(family, use, place, patterns(at, { wildcards, variables }));
        }
        case 'arn':
            return conditionOf(family, use, place, patterns(at, { wildcards: true, variables }));
        case 'numeric':
            return conditionOf(family, use, place, typed(at, use, 'a number, as JSON writes it, of moderate size', readNumber));
        case 'date': {
            const expected = 'a date: 2026-01-31, 2026-01-31T12:00:00Z or epoch seconds';
            return conditionOf(family, use, place, typed(at, use, expected, readInstant));
        }
        case 'bool':
            return conditionOf(family, use, place, typed(at, use, 'true or false', parseBoolean));
        case 'null': {
            const values = typed(at, use, 'true or false', parseBoolean);
            if (at.node.kind === 'list' && at.node.items.length === 0)
                at.fail('an empty list of values of Null. expected true or false');
            return conditionOf(family, use, place, values);
        }
        case 'binary':
            return conditionOf(family, use, place, typed(at, use, 'base64 with padding', readBase64));
        case 'ip':
            return conditionOf(family, use, place, typed(at, use, 'an IP address or a CIDR block', parseBlock));
    }
}
function patterns(at, syntax) {
    return eachText(at, (value, written) => {
        const shortest = value.node.kind === 'number' ? String(Number(written)) : written;
        if (shortest === written)
            return patternAt(value, written, syntax);
        const [parts, otherParts] = [partsOf(written, syntax), partsOf(shortest, syntax)];
        return { text: written, parts, beginning: beginningOf(parts), otherParts, span: spanOf(value.node) };
    });
}
function typed(at, use, expected, read) {
    return eachText(at, (one, written) => {
        const value = read(written);
        if (value !== undefined)
            return { text: written, value, span: spanOf(one.node) };
        return one.fail(`${quote(written)} as a value of ${use.name}. expected ${expected}`);
    });
}
/** Reads the values of a condition by their string forms (semantics 4). The list may be empty. */
function eachText(at, read) {
    return each(oneOrMany(at), (value) => {
        const written = valueText(value);
        return written === undefined ? undefined : read(value, written);
    });
}
function valueText(at) {
    const { node } = at;
    switch (node.kind) {
        case 'text':
            return strict_text(at);
        case 'number':
        case 'boolean':
            return node.text;
        default:
            return at.fail(`${at.described} as a condition value. expected a string, a number or a boolean`);
    }
}
function conditionOf(family, { name, set, ifExists }, { keyText, key, span }, values) {
    const ofFamily = name; // the table of operators says so; the compiler cannot follow the look-up
    return { family, name: ofFamily, set, ifExists, keyText, key, values, span };
}
/** Numbers of a policy keep clear of the limits of `parseDecimal`: requests may go beyond them. */
function readNumber(text) {
    const value = parseDecimal(text);
    return value !== undefined && isModerate(value) ? value : undefined;
}
/** Dates of a policy keep clear of the limits of `parseInstant`. */
function readInstant(text) {
    const value = parseInstant(text);
    return value !== undefined && isModerateInstant(value) ? value : undefined;
}
function readBase64(text) {
    return isCanonicalBase64(text) ? text : undefined;
}
function parseBoolean(text) {
    const folded = text.toLowerCase();
    return folded === 'true' ? true : folded === 'false' ? false : undefined;
}

;// CONCATENATED MODULE: ./build/policy/dialect.js



/** How one speaks about policies, of whatever format the text is that they stand in: their language is JSON. */
const POLICY_DIALECT = {
    ...JSON_WORDS,
    member: 'element',
    fold: foldCase,
    as: () => '',
    noMap: (what) => ` as ${what}. expected an object`,
    noChoice: (_, choices) => `expected ${choices.map((choice) => `"${choice}"`).join(' or ')}`,
    twice: (name) => `duplicate key ${quote(name)} (case does not tell keys apart). expected each key once`,
};

;// CONCATENATED MODULE: ./build/policy/template.js





/**
 * Text that another tool makes a policy of (semantics 8). A verdict about it would be about a text that AWS never gets, so there is
 * none.
 */
/** `$${`, `%{`, `{{`, `{%`, and `${…}`, of which the name tells more. */
const MARKERS = /\$\$\{|%\{|\{\{|\{%|\$\{([*?$](?=\})|[^}$]*)/g;
/** The same, and a name in angle brackets, where no name of AWS has any. */
const MARKERS_OF_NAMES = new RegExp(`${MARKERS.source}|<[^<>]*>`, 'g');
/** The same as the first, and what only tools have that write text of any kind. */
const BROKEN_MARKERS = new RegExp(`${MARKERS.source}|<%`, 'g');
/** The same as the second in the text of JSON, where no string goes on behind a quote unless there are backslashes. */
const MARKERS_OF_JSON = new RegExp(MARKERS_OF_NAMES.source.replaceAll('[^', '[^"'), 'g');
/**
 * What every condition key begins with, and other tools' names do not: `${AWS::Region}`, `${STAGE:-dev}`, `${self:custom.x}`.
 * `${*}`, `${?}` and `${$}` are characters.
 */
const KEY = /^(?:\s*(?!(?:self|opt|env|param|sls|cf|file):)[\w./-]+:(?![-:=?+/])|[*?$]$)/;
/** One of the characters that every marker begins with. */
const BEGINS_MARKER = /[$%<{]/;
const NAMING = ['Action', 'NotAction', 'Resource', 'NotResource', 'Principal', 'NotPrincipal'];
const TEMPLATE = 'template';
/** How much of a template is shown. */
const MAX_SHOWN = 60;
/** The first string of a document that is a template, as a problem. */
function templateProblem(text, root) {
    if (!mayHoldTemplate(text))
        return undefined;
    const read = readTree(root, POLICY_DIALECT, (at) => (tellTemplate(at, MARKERS) ? undefined : 'none'));
    return read.ok ? undefined : read.problems[0];
}
/** The same for a text that is no JSON, perhaps because it is a template. */
function brokenTemplateProblem(text) {
    const found = markerIn(text, BROKEN_MARKERS);
    return found && { ...problem_problemAt(new position_FileText(text), found.offset, messageOf(found.marker)), kind: TEMPLATE };
}
function messageOf(marker) {
    return `${quote(marker)} makes this look like a template, which is no policy before it is rendered, so there is no verdict about it. expected the policy that comes of it: judge templates after rendering`;
}
/** Whether some string of a JSON text may be a template, told without looking at each: hardly any policy is one. */
function mayHoldTemplate(text) {
    if (text.includes('\\'))
        return true;
    const isPossible = text.includes('$') || text.includes('%') || text.includes('<') || text.includes('{{');
    return isPossible && markerIn(text, MARKERS_OF_JSON) !== undefined;
}
/** Tells of the first string that is a template, names included; whether there is one. */
function tellTemplate(at, markers) {
    const { node } = at;
    switch (node.kind) {
        case 'text': {
            const found = markerIn(node.text, markers);
            if (found !== undefined)
                at.fail(messageOf(found.marker), TEMPLATE);
            return found !== undefined;
        }
        case 'list':
            return at.items().some((item) => tellTemplate(item, markers));
        case 'map':
            return node.members.some((member) => {
                const inName = markerIn(member.name, markers);
                if (inName === undefined)
                    return tellTemplate(at.member(member), NAMING.includes(member.name) ? MARKERS_OF_NAMES : markers);
                at.member(member).failName(messageOf(inName.marker), TEMPLATE);
                return true;
            });
        default:
            return false;
    }
}
/** The first mark of a template in a text, and where it stands. */
function markerIn(text, markers) {
    if (!BEGINS_MARKER.test(text))
        return undefined;
    for (const match of text.matchAll(markers)) {
        const [mark, name] = match;
        if (name === undefined || !KEY.test(name))
            return { marker: template_shown(text, mark, match.index), offset: match.index };
    }
    return undefined;
}
/** A mark with what it encloses: `{{region}}`. */
function template_shown(text, mark, index) {
    if (mark.startsWith('<'))
        return mark;
    const close = mark === '{{' ? '}}' : mark === '{%' ? '%}' : '}';
    const end = text.indexOf(close, index);
    const whole = end === -1 ? mark : text.slice(index, end + close.length);
    return whole.length > MAX_SHOWN ? mark.slice(0, MAX_SHOWN) : whole;
}

;// CONCATENATED MODULE: ./build/policy/foreign.js





/** Files that people point the gate at by mistake, each with a sentence of its own, for text that is JSON and for text that is not. */
const FOREIGN = 'foreign';
const ONE_POLICY = 'expected the JSON of one policy';
/** What a text that is JSON is instead of a policy: a file of another sort, or a template. */
function foreignProblem(text, root) {
    return outlineProblem(root) ?? templateProblem(text, root);
}
/** The problem with a text that is no JSON, in the plainest words there are for it. */
function brokenProblem(written, problem) {
    if (problem.overLimit)
        return problem;
    const text = withoutMark(written);
    return formatProblem(text) ?? brokenTemplateProblem(text) ?? problem;
}
function outlineProblem(root) {
    const message = root.kind === 'list' ? listMessage(root.items) : node_memberOf(root, 'Statement') ? undefined : objectMessage(root);
    return message === undefined ? undefined : { message, position: startOf(root), path: '', kind: FOREIGN };
}
function listMessage(items) {
    if (items.length === 0)
        return undefined;
    if (items.every((item) => node_memberOf(item, 'Statement')))
        return 'a list of policies. expected one policy: give each a file of its own';
    if (items.every((item) => node_memberOf(item, 'Effect')))
        return 'a list of statements. expected it as the Statement of a policy: {"Version": "2012-10-17", "Statement": […]}';
    return undefined;
}
const NOT_SUPPORTED = `which is not supported. ${ONE_POLICY}`;
function objectMessage(root) {
    if (node_memberOf(root, 'AWSTemplateFormatVersion') || isResources(node_memberOf(root, 'Resources')))
        return `a CloudFormation template, ${NOT_SUPPORTED}`;
    if (node_memberOf(root, 'planned_values'))
        return `a plan of Terraform, ${NOT_SUPPORTED}`;
    if (nodeAt(root, ['Policy', 'DefaultVersionId']))
        return `the output of "aws iam get-policy", which has no policy in it. ${ONE_POLICY}, as "aws iam get-policy-version" has it`;
    const output = OUTPUTS.find(({ path, and }) => isDocument(nodeAt(root, path)) && (and === undefined || nodeAt(root, and)));
    if (output === undefined)
        return undefined;
    const { command, path } = output;
    const inside = nodeAt(root, path)?.kind === 'text'
        ? `the policy that is the text of its ${path.join('.')}`
        : `its ${path.join('.')}`;
    return `the output of "aws ${command}", which is not supported. expected ${inside}, alone`;
}
/** Whether a member of an output can be a policy: the text of one, or one as it is. */
function isDocument(node) {
    return node !== undefined && (node.kind === 'text' || node_memberOf(node, 'Statement') !== undefined);
}
function isResources(node) {
    if (node?.kind !== 'map')
        return false;
    return node.members.some(({ value }) => {
        const type = node_memberOf(value, 'Type');
        return type?.kind === 'text' && type.text.startsWith('AWS::');
    });
}
/** The commands of AWS that print policies. The first that fits is told. */
const OUTPUTS = [
    { command: 'iam get-policy-version', path: ['PolicyVersion', 'Document'] },
    { command: 'iam get-role', path: ['Role', 'AssumeRolePolicyDocument'] },
    { command: 'iam get-role-policy', path: ['PolicyDocument'], and: ['RoleName'] },
    { command: 'iam get-user-policy', path: ['PolicyDocument'], and: ['UserName'] },
    { command: 'iam get-group-policy', path: ['PolicyDocument'], and: ['GroupName'] },
    { command: 'ecr get-repository-policy', path: ['policyText'] },
    { command: 'secretsmanager get-resource-policy', path: ['ResourcePolicy'] },
    { command: 'sqs get-queue-attributes', path: ['Attributes', 'Policy'] },
    { command: 'kms get-key-policy', path: ['Policy'], and: ['PolicyName'] },
    { command: 's3api get-bucket-policy', path: ['Policy'] },
];
function nodeAt(node, path) {
    return path.reduce((inner, name) => inner && node_memberOf(inner, name), node);
}
/** A block of HCL, as it begins a line. */
const HCL = /^[ \t]*(?:resource|data|variable|locals|module|provider|terraform|output)[ \t]*(?:"[^"\n]*"[ \t]*){0,2}\{/m;
const YAML = /^(?:---|%YAML|- |[A-Za-z_][\w-]*:(?:\s|$))/;
/** What a text that is no JSON is instead, as far as its beginning tells. */
function formatProblem(text) {
    const name = formatOf(text.slice(beginning(text)));
    if (name === undefined)
        return undefined;
    return { ...problem_problemAt(new position_FileText(text), 0, `${name}, ${NOT_SUPPORTED}`), kind: FOREIGN };
}
function formatOf(text) {
    if (/^[{["]/.test(text))
        return undefined;
    if (YAML.test(text))
        return text.includes('AWS::') ? 'a CloudFormation template in YAML' : 'YAML';
    return HCL.test(text) ? 'HCL, as Terraform has it' : undefined;
}
/** What may stand before the first word of YAML and HCL: white space and comments. */
const BEGINNING = /\s+|(?:#|\/\/)[^\n]*/y;
function beginning(text) {
    BEGINNING.lastIndex = 0;
    let start = 0;
    while (BEGINNING.test(text))
        start = BEGINNING.lastIndex;
    return start;
}
/** Whether a text is the JSON of something that looks like a policy: an object with a `Statement` of objects with `Effect`. */
function looksLikePolicy(root) {
    const statement = memberOf(root, 'Statement');
    if (statement === undefined)
        return false;
    const statements = statement.kind === 'list' ? statement.items : [statement];
    return statements.length > 0 && statements.every((one) => memberOf(one, 'Effect') !== undefined);
}

;// CONCATENATED MODULE: ./build/policy/principal.js

/** The members that a Principal object may have (semantics 5). */
const PRINCIPAL_TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser'];
const principal_ACCOUNT = /^\d{12}$/;
const UNIQUE_ID = /^(?:AIDA|AROA)[A-Z0-9]+$/;
// A name, and a path in front of it (semantics 5).
const principal_NAME = String.raw `[\w+=,.@-]+`;
const principal_PATH = String.raw `(?:[!-~]+\/)?${principal_NAME}`;
const IAM_ARN = new RegExp(String.raw `^arn:(aws[a-z-]*):iam::(\d{12}):(?:(root)|user\/(${principal_PATH})|role\/(${principal_PATH}))$`);
const STS_ARN = new RegExp(String.raw `^arn:(aws[a-z-]*):sts::(\d{12}):(?:assumed-role\/(${principal_NAME})\/(${principal_NAME})|federated-user\/(${principal_NAME}))$`);
const CLOUDFRONT_IDENTITY = /^arn:aws[a-z-]*:iam::cloudfront:user\/CloudFront Origin Access Identity ([A-Z0-9]+)$/;
/** Reads one value of a Principal element, or says what it should have been. */
function parsePrincipal(type, text) {
    if (text === '*' && type === 'AWS')
        return { name: { kind: 'every-aws-principal' } };
    if (text === '*' && type === 'Federated')
        return { name: { kind: 'every-federated' } };
    if (/[*?]/.test(text)) {
        return {
            message: `wildcard in the principal ${quote(text)}. expected a whole name: only "*" alone stands for everyone`,
        };
    }
    if (text === '')
        return { message: `empty ${type} principal. expected a name` };
    switch (type) {
        case 'Service':
            return { name: { kind: 'service', service: text } };
        case 'Federated':
            return { name: { kind: 'federated', provider: text } };
        case 'CanonicalUser':
            return { name: { kind: 'canonical-user', id: text } };
        case 'AWS':
            return parseAwsPrincipal(text);
    }
}
function parseAwsPrincipal(text) {
    if (principal_ACCOUNT.test(text))
        return { name: { kind: 'account', partition: undefined, account: text } };
    if (UNIQUE_ID.test(text))
        return { name: { kind: 'unique-id', id: text } };
    const iam = IAM_ARN.exec(text);
    if (iam !== null) {
        const [, partition = '', account = '', , user, role] = iam;
        if (user !== undefined)
            return { name: { kind: 'user', partition, account, path: user } };
        if (role !== undefined)
            return { name: { kind: 'role', partition, account, path: role } };
        return { name: { kind: 'account', partition, account } };
    }
    const sts = STS_ARN.exec(text);
    if (sts !== null) {
        const [, partition = '', account = '', role, session = '', federated] = sts;
        if (role !== undefined)
            return { name: { kind: 'role-session', partition, account, role, session } };
        return { name: { kind: 'federated-user', partition, account, session: federated ?? '' } };
    }
    const [, identity] = CLOUDFRONT_IDENTITY.exec(text) ?? [];
    if (identity !== undefined)
        return { name: { kind: 'cloudfront-identity', id: identity } };
    return {
        message: `${quote(text)} is no AWS principal. expected "*", a 12-digit account, a unique id (AIDA…, AROA…), or the ARN of an ` +
            'account root, user, role, assumed-role session, federated user or CloudFront origin access identity',
    };
}

;// CONCATENATED MODULE: ./build/policy/parse.js














/**
 * Reads the JSON text of a policy document (semantics 8). Strict: what is not understood is a problem, never skipped or repaired.
 *
 * @param policyType `auto` reads a document as a resource policy exactly when a Principal or NotPrincipal stands in it.
 */
function parsePolicy(text, policyType) {
    const read = readPolicyText(text);
    return read.ok ? policyOf(read.node, policyType) : { ok: false, problems: [read.problem] };
}
/** The value that the text of a policy spells: neither a template, nor a file of another sort. */
function readPolicyText(text) {
    const json = parseJson(text);
    if (!json.ok)
        return { ok: false, problem: brokenProblem(text, json.problem) };
    const mistaken = foreignProblem(text, json.node);
    return mistaken === undefined ? json : { ok: false, problem: mistaken };
}
/** The same for a tree of whatever origin that is known to be no template, and no file of another sort. Paths begin at its root. */
function policyOf(root, policyType) {
    const type = policyType === 'auto' ? detectType(root) : policyType;
    const read = readTree(root, POLICY_DIALECT, (at) => readDocument(at, type));
    return read.ok ? { ok: true, document: read.value, policyType: type } : read;
}
function detectType(root) {
    const statement = node_memberOf(root, 'Statement');
    const statements = statement?.kind === 'list' ? statement.items : statement === undefined ? [] : [statement];
    const namesPrincipal = statements.some((node) => node_memberOf(node, 'Principal') !== undefined || node_memberOf(node, 'NotPrincipal') !== undefined);
    return namesPrincipal ? 'RESOURCE_POLICY' : 'IDENTITY_POLICY';
}
const version = oneOf({ '2012-10-17': '2012-10-17', '2008-10-17': '2008-10-17' });
const effect = oneOf({ Allow: 'Allow', Deny: 'Deny' });
function readDocument(at, type) {
    const members = namedMembers(at, 'a policy document', ['Version', 'Id', 'Statement']);
    if (members === undefined)
        return undefined;
    const { Version, Id, Statement } = members;
    const written = (Version && version(Version)) ?? '2008-10-17';
    if (Id !== undefined)
        strict_text(Id);
    if (Statement === undefined)
        return at.fail('no Statement element. expected "Statement": one statement or a list of them');
    if (parse_isEmpty(Statement))
        Statement.fail('an empty list. expected at least one value');
    const context = { type, variables: written === '2012-10-17' };
    return {
        version: written,
        statements: each(oneOrMany(Statement), (one, index) => readStatement(one, index, context)),
    };
}
function parse_isEmpty({ node }) {
    return node.kind === 'list' && node.items.length === 0;
}
const STATEMENT_ELEMENTS = [
    'Sid',
    'Effect',
    'Principal',
    'NotPrincipal',
    'Action',
    'NotAction',
    'Resource',
    'NotResource',
    'Condition',
];
function readStatement(at, index, { type, variables }) {
    const elements = namedMembers(at, 'a statement', STATEMENT_ELEMENTS);
    if (elements === undefined)
        return undefined;
    const { Sid, Effect, Condition } = elements;
    const isOfIdentity = type === 'IDENTITY_POLICY';
    const sid = (Sid && strict_text(Sid)) || undefined; // an empty one is none (semantics 9)
    const written = Effect === undefined ? at.fail('the statement has no Effect. expected "Allow" or "Deny"') : effect(Effect);
    const action = chosen(at, elements, 'Action', 'required');
    const resource = chosen(at, elements, 'Resource', isOfIdentity ? 'required' : 'optional');
    const principal = chosen(at, elements, 'Principal', isOfIdentity ? 'forbidden' : 'required');
    const actions = action && parse_readActions(action);
    const resources = resource && readResources(resource, variables);
    const principals = principal && readPrincipals(principal);
    const conditions = Condition === undefined ? [] : readConditions(Condition, variables);
    if (written === undefined || actions === undefined)
        return undefined;
    return {
        index,
        sid,
        effect: written,
        span: spanOf(at.node),
        action: actions,
        resource: resources,
        principal: principals,
        conditions,
    };
}
/** The elements of which a statement has one form, and what the form is called that matches what they do not. */
const NEGATED = { Action: 'NotAction', Resource: 'NotResource', Principal: 'NotPrincipal' };
/** Where a statement without one of them would otherwise be right. */
const WHERE = { Action: '', Resource: ' of an identity policy', Principal: ' of a resource policy' };
/** Finds the form that an element has; a statement has one at the most. */
function chosen(statement, elements, name, rule) {
    const not = NEGATED[name];
    const [plain, negated] = [elements[name], elements[not]];
    const at = plain ?? negated;
    if (at === undefined) {
        if (rule !== 'required')
            return undefined;
        const message = `the statement has no ${name}. expected ${name} or ${not} in every statement${WHERE[name]}`;
        return statement.fail(message, name === 'Principal' ? 'no-principal' : undefined);
    }
    if (rule === 'forbidden')
        return at.fail(`${at.name} in an identity policy. expected none: it belongs to whom the policy is attached`);
    if (plain !== undefined && negated !== undefined)
        return negated.fail(`both ${name} and ${not}. expected one of them`);
    return { at, negated: plain === undefined };
}
function parse_readActions({ at, negated }) {
    return { negated, patterns: each(oneOrMany(at), readAction), span: spanOf(at.node) };
}
function readAction(at) {
    const action = strict_text(at);
    if (action === undefined)
        return undefined;
    if (action === '')
        return at.fail('empty action. expected a pattern');
    if (!isActionPattern(action))
        return at.fail(`${quote(action)} is no action. expected "*" or "service:Name"`);
    return patternAt(at, action, { wildcards: true, variables: false });
}
function readResources({ at, negated }, variables) {
    return { negated, patterns: each(oneOrMany(at), (one) => readResource(one, variables)), span: spanOf(at.node) };
}
function readResource(at, variables) {
    const resource = strict_text(at);
    if (resource === undefined)
        return undefined;
    if (resource === '')
        return at.fail('empty resource. expected a pattern');
    const problem = resourceProblem(resource);
    if (problem !== undefined)
        return at.fail(problem, 'no-arn');
    return patternAt(at, resource, { wildcards: true, variables });
}
function readPrincipals({ at, negated }) {
    const { node } = at;
    const span = spanOf(node);
    if (node.kind === 'text') {
        if (node.text === '*')
            return { negated, values: [{ text: '*', name: { kind: 'everyone' }, span }], span };
        return at.fail(`${quote(node.text)} as the principal. expected "*" or an object such as {"AWS": "…"}`);
    }
    const members = namedMembers(at, 'a principal', PRINCIPAL_TYPES);
    if (members === undefined)
        return undefined;
    const values = gather(PRINCIPAL_TYPES, (type) => {
        const member = members[type];
        return member === undefined ? [] : each(oneOrMany(member), (one) => readPrincipal(one, type));
    });
    return { negated, values, span };
}
function readPrincipal(at, type) {
    const name = strict_text(at);
    if (name === undefined)
        return undefined;
    const parsed = parsePrincipal(type, name);
    return 'name' in parsed ? { text: name, name: parsed.name, span: spanOf(at.node) } : at.fail(parsed.message);
}

;// CONCATENATED MODULE: ./build/api/errors.js
/** Thrown for a call that has no answer. `name` is the error type of the service. */
class ApiError extends Error {
}
/** The request does not fit the API. */
class ValidationException extends ApiError {
    reason;
    fieldList;
    details;
    name = 'ValidationException';
    constructor(message, reason, 
    /** What the service tells besides the message. */
    fieldList = [], 
    /** What is wrong in words of our own, where the answer of the service has a message and nothing else. */
    details = fieldList) {
        super(message);
        this.reason = reason;
        this.fieldList = fieldList;
        this.details = details;
    }
}
/** The policy document is not a valid policy. */
class InvalidParameterException extends ApiError {
    name = 'InvalidParameterException';
}
/** The request is understood, and is more than this program takes. Clients of the service repeat such a call, up to thirty times. */
class UnprocessableEntityException extends ApiError {
    name = 'UnprocessableEntityException';
    constructor(message) {
        super(`${message}. trying again will not help`);
    }
}
/** The caller may not ask. */
class AccessDeniedException extends (/* unused pure expression or super */ null && (ApiError)) {
    name = 'AccessDeniedException';
}
/** An error that may be gone after a while. */
class PassingError extends ApiError {
    retryAfterSeconds;
    constructor(message, retryAfterSeconds) {
        super(message);
        this.retryAfterSeconds = retryAfterSeconds;
    }
}
/** Too many calls at once. */
class ThrottlingException extends (/* unused pure expression or super */ null && (PassingError)) {
    name = 'ThrottlingException';
}
/** A bug of ours. */
class InternalServerException extends (/* unused pure expression or super */ null && (PassingError)) {
    name = 'InternalServerException';
}

;// CONCATENATED MODULE: ./build/policy/unmatchable.js



/**
 * What is wrong with a string of an access that could never match (semantics 3, the last point), and what its author probably meant: a
 * check that looks at nothing must not pass.
 */
const SEPARATOR = /[\s,;]+/;
/** Why a text is no action of an access, or `undefined` when it is one. */
function actionFault(text) {
    if (isActionPattern(text))
        return undefined;
    const [reason, meant] = actionReason(text);
    return `${quote(text)} ${reason}. expected ${meant ?? '"*" or "service:Name"'}`;
}
function actionReason(text) {
    const several = itemsOf(text, isActionPattern);
    if (several !== undefined)
        return ['is more than one action', several];
    const bare = withoutWrapping(text);
    if (bare !== text && isActionPattern(bare))
        return ['is no action, with quotes or blanks round it', quote(bare)];
    if (/^arn:/i.test(bare))
        return ['is no action, but a resource', 'it under "resources"'];
    if (/^\*+$/.test(text))
        return ['is no action', '"*"'];
    const oneColon = text.replace(/:+/g, ':');
    if (text.split(':').length > 2)
        return ['is no action: it has more than one colon', isActionPattern(oneColon) ? quote(oneColon) : undefined];
    const odd = /[^A-Za-z0-9*?._:-]/u.exec(text)?.[0];
    if (odd !== undefined && text.includes(':'))
        return [`is no action: no action has ${characterName(odd)} in it`, 'letters, digits and "-_.*?" round one colon'];
    return ['is no action'];
}
/** Why a text is no resource of an access, or `undefined` when it is one. */
function resourceFault(text) {
    const several = itemsOf(text, (item) => item.startsWith('arn:') && isResource(item));
    if (several !== undefined)
        return `${quote(text)} is more than one resource. expected ${several}`;
    if (isResource(text))
        return undefined;
    const [reason, meant] = resourceReason(text);
    return `${quote(text)} ${reason}. expected ${meant ?? '"*" or "arn:…"'}`;
}
/** What stands at the ends of a resource by mistake would be part of it. */
function isResource(text) {
    return text === text.trim() && canMatchResource(accessParts(text));
}
/** The parts of a string of an access, in which `${` is plain text (semantics 10). */
function accessParts(text) {
    return partsOf(text, { wildcards: true, variables: false });
}
const FORM = '"arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE"';
function resourceReason(text) {
    const bare = withoutWrapping(text);
    if (bare !== text && isResource(bare))
        return ['has quotes or blanks round it', quote(bare)];
    const lower = text.replace(/^arn:/i, 'arn:');
    if (lower !== text && isResource(lower))
        return ['is no ARN: it is compared with case', quote(lower)];
    if (text.startsWith('execute-api:')) {
        const [, rest = ''] = /^execute-api:\/?(.*)$/s.exec(text) ?? [];
        return ['is a short form that only policies have', quote(`arn:*:execute-api:*:*:*/${rest}`)];
    }
    if (text.startsWith('arn:'))
        return arnReason(text);
    // A name with a path is most probably a bucket with a key.
    const named = text.includes(':') ? `arn:aws:${text}` : `arn:aws:s3:::${text}`;
    const isSense = /[:/]/.test(text) && hasArnFields(accessParts(named)) && isResource(named);
    return isSense ? ['is no ARN', `"*" or an ARN, such as ${quote(named)}`] : ['is no ARN'];
}
/** Of a text that begins like an ARN and can match none. */
function arnReason(text) {
    const fields = text.split(':');
    const account = fields[ACCOUNT] ?? '';
    if (hasArnFields(accessParts(text))) {
        const partition = fields[PARTITION] ?? '';
        if (!canMatchPartition(accessParts(partition)))
            return [`can match no ARN: ${quote(partition)} is no partition`, '"aws", or one such as "aws-cn"'];
        if (/^[\d*?-]+$/.test(account))
            return [`can match no ARN: ${quote(account)} is no account`, 'one of twelve digits'];
        const withAccount = fields.toSpliced(ACCOUNT, 0, '*').join(':');
        return [`can match no ARN: ${quote(account)} stands in the place of the account`, quote(withAccount)];
    }
    if (fields.length < 5)
        return ['can match no ARN: parts of it are missing', `${FORM}, or ${quote(`${text}:*`)} for all of them`];
    // Where the last part but one is an account, the empty part before it was forgotten; else the one behind it.
    const region = fields[ACCOUNT - 1] ?? '';
    const isAccount = region !== '' && !region.includes('*') && canMatchAccount(accessParts(region));
    const whole = fields.toSpliced(isAccount ? ACCOUNT - 1 : ACCOUNT, 0, '').join(':');
    return ['can match no ARN: it has a colon too few', isResource(whole) ? quote(whole) : FORM];
}
/** The items of a text that is a list of them, each quoted; `undefined` when it is none. */
function itemsOf(text, isItem) {
    const items = text
        .split(SEPARATOR)
        .map(withoutWrapping)
        .filter((item) => item !== '');
    if (items.length < 2 || !items.every(isItem))
        return undefined;
    return `a string for each: ${quoteAll(items)}`;
}
function quoteAll(items) {
    const shown = items.slice(0, 3).map(quote).join(', ');
    return items.length > 3 ? `${shown}, …` : shown;
}
function withoutWrapping(text) {
    let end = text.length;
    while (end > 0 && /[\s"'`\],;]/.test(text.charAt(end - 1)))
        end -= 1; // a regular expression would look at every run there is
    return text.slice(0, end).replace(/^[\s"'`[]+/, '');
}
/** A character for a message, whether one sees it or not. */
function characterName(character) {
    return /[!-~]/.test(character) ? quote(character) : `the character ${codePointName(character)}`;
}

;// CONCATENATED MODULE: ./build/policy/access.js


/**
 * Checks an access object and reads its patterns. There are no policy variables in it: `${` is plain text. What could never match is a
 * problem (semantics 3, the last point).
 */
function parseAccess(input) {
    const actions = input.actions ?? [];
    const resources = input.resources ?? [];
    const problems = [];
    if (actions.length === 0 && resources.length === 0) {
        problems.push({
            kind: 'empty',
            field: 'actions',
            index: undefined,
            message: 'no actions and no resources. expected at least one of them',
        });
    }
    for (const [index, text] of actions.entries()) {
        const message = actionFault(text);
        if (message !== undefined)
            problems.push({ kind: 'no-action', field: 'actions', index, message });
    }
    for (const [index, text] of resources.entries()) {
        const message = resourceFault(text);
        if (message !== undefined)
            problems.push({ kind: 'no-arn', field: 'resources', index, message });
    }
    return problems.length > 0 ? { problems } : { access: readAccess(input) };
}
/**
 * An access object in a tree, each of its lists read as said.
 *
 * @param tell Tells of a string that is wrong at its place, or of the object as a whole.
 */
function accessIn(actions, resources, tell) {
    const lists = map('an access object', {
        actions: optional(actions, undefined),
        resources: optional(resources, undefined),
    });
    return checked(lists, (input, at) => {
        const parsed = parseAccess(input);
        if ('access' in parsed)
            return parsed.access;
        const items = { actions: at.find('actions')?.items(), resources: at.find('resources')?.items() };
        for (const problem of parsed.problems)
            tell(items[problem.field]?.[problem.index ?? -1] ?? at, problem);
        return undefined;
    });
}
/** Reads the patterns of an access object as they stand, whether they can match or not. */
function readAccess({ actions = [], resources = [] }) {
    return { actions: actions.map(readPattern), resources: resources.map(readPattern) };
}
function readPattern(text) {
    return { text, parts: accessParts(text) };
}

;// CONCATENATED MODULE: ./build/text/value.js
/** Values that a program made stand nowhere: all of them begin a text that is empty. */
const NOWHERE = { source: { position: () => ({ line: 1, column: 1 }) }, from: 0, to: 0 };
/**
 * A value of unknown origin as the tree of its JSON. It is looked into only as far as somebody asks, as it may be its own part. What JSON
 * cannot spell is a broken node; members that are `undefined` are none.
 */
function treeOf(value) {
    switch (typeof value) {
        case 'string':
            return { kind: 'text', text: value, ...NOWHERE };
        case 'number':
            return { kind: 'number', text: String(value), ...NOWHERE };
        case 'boolean':
            return { kind: 'boolean', text: value ? 'true' : 'false', ...NOWHERE };
        case 'object':
            return value === null ? { kind: 'nothing', ...NOWHERE } : collectionOf(value);
        default:
            return { kind: 'broken', message: `a value of type ${typeof value}. expected one that JSON has`, ...NOWHERE };
    }
}
function collectionOf(value) {
    if (Array.isArray(value)) {
        return {
            kind: 'list',
            get items() {
                return Array.from(value, treeOf);
            },
            ...NOWHERE,
        };
    }
    return {
        kind: 'map',
        get members() {
            return value_membersOf(value);
        },
        ...NOWHERE,
    };
}
function value_membersOf(value) {
    return Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([name, member]) => ({ name, value: treeOf(member), ...NOWHERE }));
}
/**
 * The value that the JSON of a tree stands for, as `JSON.parse` makes it: of members with one name the last counts.
 *
 * @throws {Error} where a node is broken: the reader of JSON makes none
 */
function plainValue(node) {
    switch (node.kind) {
        case 'map':
            // `fromEntries` defines every member as the object's own, `__proto__` included.
            return Object.fromEntries(node.members.map(({ name, value }) => [name, plainValue(value)]));
        case 'list':
            return node.items.map(plainValue);
        case 'text':
            return node.text;
        case 'number':
            return Number(node.text);
        case 'boolean':
            return node.text === 'true';
        case 'nothing':
            return null;
        case 'broken':
            throw new Error(node.message);
    }
}

;// CONCATENATED MODULE: ./build/api/input.js







const MAX_ACCESSES = 1;
const MAX_ITEMS = 100;
const MAX_RESOURCE_LENGTH = 2048;
/** Ours: the service names no limit for an action. */
const MAX_ACTION_LENGTH = 2048;
/**
 * Checks an input of unknown origin against the table of api.md.
 *
 * @throws {ValidationException} naming every member that does not fit
 */
function validate(input) {
    const read = readTree(treeOf(input), DIALECT, INPUT);
    if (!read.ok)
        throw refusalOf(read.problems);
    const { access, ...valid } = read.value;
    return { ...valid, access: access[0] };
}
const DIALECT = { ...POLICY_DIALECT, member: 'member', noMap: () => '. expected an object' };
/** What is wrong with its characters is for the reader of policies to say. */
const policyText = (at) => (at.node.kind === 'text' ? at.node.text : strict_text(at));
const policyType = oneOf({ IDENTITY_POLICY: 'IDENTITY_POLICY', RESOURCE_POLICY: 'RESOURCE_POLICY' });
function texts(maxLength) {
    const short = checked(strict_text, (one, at) => one.length <= maxLength ? one : at.fail(`${one.length} characters. expected at most ${maxLength}`));
    return list('a list', short, { least: 0, most: MAX_ITEMS });
}
const access = accessIn(texts(MAX_ACTION_LENGTH), texts(MAX_RESOURCE_LENGTH), (at, { kind, message }) => at.fail(message, kind === 'no-arn' ? kind : undefined));
const INPUT = map('the input', {
    policyDocument: strict_required(policyText, 'a string'),
    policyType: strict_required(policyType, '"IDENTITY_POLICY" or "RESOURCE_POLICY"'),
    access: strict_required(list('a list', access, { least: 0, most: MAX_ACCESSES }), 'a list'),
});
function refusalOf(problems) {
    const fields = problems.map(({ path, message }) => ({ name: cut(path), message }));
    // The service answers a resource that is no ARN with these two words, and nothing else.
    if (problems.every(({ kind }) => kind === 'no-arn'))
        return new ValidationException('Invalid ARN', 'fieldValidationFailed', [], fields);
    const message = fields.map(({ name, message }) => `${name || 'input'}: ${message}`).join('; ');
    return new ValidationException(message, 'fieldValidationFailed', fields);
}

;// CONCATENATED MODULE: ./build/api/check-access-not-granted.js





/**
 * The original operation, offline: does the policy grant none of the access?
 *
 * @throws {ValidationException} when the input does not fit the API, or all that is wrong with the policy is a resource that is no ARN, or a
 *   missing Principal
 * @throws {InvalidParameterException} when the policy document is not a valid policy
 * @throws {UnprocessableEntityException} when the policy document is larger, or nested deeper, than is read
 */
function checkAccessNotGranted(input) {
    return explainAccessNotGranted(input).answer;
}
/** The same for an input of unknown origin, with the examples that the service does not give. */
function explainAccessNotGranted(input) {
    const { policyDocument, policyType, access } = validate(input);
    const parsed = parsePolicy(policyDocument, policyType);
    if (!parsed.ok)
        throw check_access_not_granted_refusalOf(parsed.problems);
    const { document } = parsed;
    if (access === undefined)
        return { answer: { result: 'PASS', message: WORDING.actions.pass }, reasons: [], document };
    const decision = decide(document, parsed.policyType, access);
    const reasons = decision.result === 'FAIL' ? decision.reasons : [];
    return { answer: answer(decision, WORDING[check_access_not_granted_shapeOf(access)]), reasons, document };
}
function check_access_not_granted_refusalOf(problems) {
    const texts = problems.map(({ position: { line, column }, path, message }) => [`${line}:${column}: ${message}`, ...(path === '' ? [] : [`in ${cut(path)}`])].join(' '));
    if (problems.some(({ overLimit }) => overLimit))
        return new UnprocessableEntityException(`policy document over a limit: ${texts.join('; ')}`);
    const message = `invalid policy document: ${texts.join('; ')}`;
    return problems.every(isOfRequest)
        ? new ValidationException(message, 'fieldValidationFailed')
        : new InvalidParameterException(message);
}
/** Whether the service counts a problem of the policy as one of the request (recorded). */
function isOfRequest({ kind }) {
    return kind === 'no-arn' || kind === 'no-principal';
}
function answer(decision, { pass, fail, what }) {
    switch (decision.result) {
        case 'PASS':
            return { result: 'PASS', message: pass };
        case 'FAIL':
            return { result: 'FAIL', message: fail, reasons: decision.reasons.map((reason) => summary(reason, what)) };
    }
}
function summary({ statement: { index, sid } }, what) {
    const where = sid === undefined ? `with index: ${index}` : `with sid: ${sid}`;
    const description = `One or more of the listed ${what} in the statement ${where}.`;
    return { description, statementIndex: index, ...(sid === undefined ? {} : { statementId: sid }) };
}
function check_access_not_granted_shapeOf({ actions, resources }) {
    if (resources.length === 0)
        return 'actions';
    return actions.length === 0 ? 'resources' : 'both';
}
/** The texts of the service (api.md), by what the access holds. */
const WORDING = {
    actions: {
        pass: 'The policy document does not grant access to perform one or more of the listed actions.',
        fail: 'The policy document grants access to perform one or more of the listed actions.',
        what: 'actions',
    },
    resources: {
        pass: 'The policy document does not grant access to one or more of the listed resources.',
        fail: 'The policy document grants access to one or more of the listed resources.',
        what: 'resources',
    },
    both: {
        pass: 'The policy document does not grant access to one or more listed resources to perform one or more listed actions.',
        fail: 'The policy document grants access to one or more listed resources to perform one or more listed actions.',
        what: 'actions and/or resources',
    },
};

;// CONCATENATED MODULE: ./build/policy/problem-kind.js
/** Sorts of problems with a policy that a reader acts on in other ways than on a mistake. */
const PROBLEM_KINDS = [
    /** A text that another tool makes a policy of (semantics 8). */
    'template',
    /** A file of another sort: a template of CloudFormation, the output of a command, a list of policies, a text in UTF-16. */
    'foreign',
    /** A resource that is no ARN. */
    'no-arn',
    /** A statement of a resource policy that names no principal. */
    'no-principal',
];

;// CONCATENATED MODULE: ./build/source/plain.js

/** A file that is a policy, in JSON. */
function plainPolicy({ text }) {
    const read = readPolicyText(text);
    return read.ok
        ? { policies: [{ address: undefined, node: read.node, policyType: 'auto' }], problems: [] }
        : { policies: [], problems: [{ address: undefined, problem: read.problem }] };
}

;// CONCATENATED MODULE: ./build/source/policies-in.js

/** Finds the policies in a file of any format: here it is settled which one it is taken for. There is one so far. */
const policiesIn = plainPolicy;

;// CONCATENATED MODULE: ./node_modules/balanced-match/dist/esm/index.js
const balanced = (a, b, str) => {
    const ma = a instanceof RegExp ? maybeMatch(a, str) : a;
    const mb = b instanceof RegExp ? maybeMatch(b, str) : b;
    const r = ma !== null && mb != null && range(ma, mb, str);
    return (r && {
        start: r[0],
        end: r[1],
        pre: str.slice(0, r[0]),
        body: str.slice(r[0] + ma.length, r[1]),
        post: str.slice(r[1] + mb.length),
    });
};
const maybeMatch = (reg, str) => {
    const m = str.match(reg);
    return m ? m[0] : null;
};
const range = (a, b, str) => {
    let begs, beg, left, right = undefined, result;
    let ai = str.indexOf(a);
    let bi = str.indexOf(b, ai + 1);
    let i = ai;
    if (ai >= 0 && bi > 0) {
        if (a === b) {
            return [ai, bi];
        }
        begs = [];
        left = str.length;
        while (i >= 0 && !result) {
            if (i === ai) {
                begs.push(i);
                ai = str.indexOf(a, i + 1);
            }
            else if (begs.length === 1) {
                const r = begs.pop();
                if (r !== undefined)
                    result = [r, bi];
            }
            else {
                beg = begs.pop();
                if (beg !== undefined && beg < left) {
                    left = beg;
                    right = bi;
                }
                bi = str.indexOf(b, i + 1);
            }
            i = ai < bi && ai >= 0 ? ai : bi;
        }
        if (begs.length && right !== undefined) {
            result = [left, right];
        }
    }
    return result;
};
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/brace-expansion/dist/esm/index.js

const escSlash = '\0SLASH' + Math.random().toFixed(16) + '\0';
const escOpen = '\0OPEN' + Math.random().toFixed(16) + '\0';
const escClose = '\0CLOSE' + Math.random().toFixed(16) + '\0';
const escComma = '\0COMMA' + Math.random().toFixed(16) + '\0';
const escPeriod = '\0PERIOD' + Math.random().toFixed(16) + '\0';
const escSlashPattern = new RegExp(escSlash, 'g');
const escOpenPattern = new RegExp(escOpen, 'g');
const escClosePattern = new RegExp(escClose, 'g');
const escCommaPattern = new RegExp(escComma, 'g');
const escPeriodPattern = new RegExp(escPeriod, 'g');
const slashPattern = /\\\\/g;
const openPattern = /\\{/g;
const closePattern = /\\}/g;
const commaPattern = /\\,/g;
const periodPattern = /\\\./g;
const EXPANSION_MAX = 100_000;
// `EXPANSION_MAX` caps the *number* of expansions, but not their length. An
// input like `'{a,b}'.repeat(1500)` stays under that count - its output is
// truncated to 100k results - while making every result ~1500 characters
// long. The result set, and the intermediate arrays built while combining
// brace sets, then grow large enough to exhaust memory and crash the process
// (CVE-2026-14257). `EXPANSION_MAX_LENGTH` bounds the total number of
// characters the accumulator may hold at any point, so memory stays flat no
// matter how many brace groups are chained. The limit sits well above any
// realistic expansion (100k results hitting `EXPANSION_MAX` measure ~1M
// characters) so legitimate input is unaffected.
const EXPANSION_MAX_LENGTH = 4_000_000;
// `expand_` recurses once per level of brace *nesting* - both when expanding a
// set's comma members and when re-wrapping a set whose body is a single part.
// The CVE-2026-14257 fix made the *tail* iterative (recursion on `m.post`, one
// level per chained group), which left nesting depth unbounded: about 3,100
// levels of `{{{...a,b...}}}` - only ~6KB of input - exhausted the native stack
// and crashed the process. `EXPANSION_MAX_DEPTH` bounds how deep the parser
// will follow nesting. It sits far above any realistic pattern and well below
// the depth at which the stack runs out.
const EXPANSION_MAX_DEPTH = 1_000;
// Bash keeps a quirk where a brace group followed by a comma set still expands
// (`{a},b}`). The parser implements it by rewriting the string and restarting
// the scan, absorbing one `}` per pass. `n` trailing braces therefore cost `n`
// full passes over a string that itself grows by one `escClose` sentinel each
// time - quadratic in `n`, with a ~26x constant from the sentinel's length.
// 128KB of `'{a}' + '}'.repeat(n) + ',z}'` blocked the event loop for 27
// seconds to produce two results. `EXPANSION_MAX_REWRITES` bounds how many
// times the scan may restart. Real `{a},b}` input needs a handful.
const EXPANSION_MAX_REWRITES = 1_000;
// `EXPANSION_MAX_STEPS` bounds the work one `expand` call does, which `max`,
// `maxLength` and `maxDepth` don't: nested sets are rescanned at every level
// and chained groups each rebuild up to `max` results, so 2KB of input could
// block the event loop for over 30 seconds. Each character scanned, result
// built and sequence value generated is a step, and each `expand_` call costs
// `CALL_STEPS` more. Past the budget, the set being expanded and everything
// after it stay literal. A glob needs a few hundred steps, and nesting all the
// way to `EXPANSION_MAX_DEPTH` about 4M.
const EXPANSION_MAX_STEPS = 20_000_000;
// What one `expand_` call costs on top of what it scans and builds. Setting
// one up takes about as long as scanning 16 characters, and a set whose
// results are wrapped to be expanded again makes one call per result, each
// scanning and building next to nothing: 64KB of
// `('{{' + ','.repeat(316) + '}{' + ','.repeat(316) + '}}').repeat(n)` made
// 4M such calls, which spent the budget three times as slowly as anything
// else.
const CALL_STEPS = 16;
function numeric(str) {
    return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
    return str
        .replace(slashPattern, escSlash)
        .replace(openPattern, escOpen)
        .replace(closePattern, escClose)
        .replace(commaPattern, escComma)
        .replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
    return str
        .replace(escSlashPattern, '\\')
        .replace(escOpenPattern, '{')
        .replace(escClosePattern, '}')
        .replace(escCommaPattern, ',')
        .replace(escPeriodPattern, '.');
}
// Like `target.push(...items)` but doesn't overflow the stack
function pushAll(target, items) {
    for (let i = 0; i < items.length; i++) {
        target.push(items[i]);
    }
}
// `balanced`, run on `masked` (see `maskUnmatchedOpens`), sliced from `str`
// and charged for the characters it walks: up to the group's `}`, or the
// whole string when there is no match or unmatched `{` come first, which
// `unmatched` then flags for masking. Once a call overdraws the budget, it
// and every later one return undefined, so the rest stays literal.
function balancedWithBudget(str, masked, budget) {
    if (budget.remaining < 0) {
        return undefined;
    }
    const r = range('{', '}', masked);
    const unmatched = r !== undefined && masked.indexOf('{') < r[0];
    budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
    if (!r || budget.remaining < 0) {
        return undefined;
    }
    return {
        end: r[1],
        pre: str.slice(0, r[0]),
        body: str.slice(r[0] + 1, r[1]),
        post: str.slice(r[1] + 1),
        unmatched,
    };
}
// `masked` with every `{` that has no matching `}` swapped for a `\0`, which
// keeps the length, so a scan of it still lines up with the string it was
// made from. Such a `{` is literal either way, but `balanced` only learns that
// one is unmatched by reading to the end of the string, so with one at the
// head of every group (`'{a,{b,c}'.repeat(n)`) each scan read the rest of the
// input. That was quadratic, and once the step budget charged for it, it ran
// out partway through and left the rest literal. A scan of the masked copy
// stops at the group's `}`. It is one pass, charged as such.
function maskUnmatchedOpens(masked, budget) {
    budget.remaining -= masked.length;
    const open = [];
    for (let i = 0; i < masked.length; i++) {
        const c = masked.charCodeAt(i);
        if (c === 0x7b) {
            open.push(i);
        }
        else if (c === 0x7d && open.length) {
            open.pop();
        }
    }
    let out = '';
    let last = 0;
    for (let i = 0; i < open.length; i++) {
        const at = open[i];
        out += masked.slice(last, at) + '\0';
        last = at + 1;
    }
    return out + masked.slice(last);
}
// Whether `str` has a `,` not followed by another `,`, with a `}` after it on
// the same line - what `/,(?!,).*\}/.test(str)` asks, answered in one pass from
// the end. The regex tries every `,` and backtracks through the rest of its
// line from each, which is quadratic, and the `{a},b}` rewrite asks again on
// every pass. Like a scan, it is charged for the whole string and refused if
// that overdraws the budget.
function commaSetFollows(str, budget) {
    budget.remaining -= str.length;
    if (budget.remaining < 0) {
        return false;
    }
    // Whether a `}` follows the current position before the line ends
    let close = false;
    for (let i = str.length - 1; i >= 0; i--) {
        const c = str.charCodeAt(i);
        if (c === 0x7d) {
            close = true;
        }
        else if (c === 0x0a || c === 0x0d || c === 0x2028 || c === 0x2029) {
            // A line terminator, which `.` does not match
            close = false;
        }
        else if (c === 0x2c && close && str.charCodeAt(i + 1) !== 0x2c) {
            return true;
        }
    }
    return false;
}
/**
 * Basically just str.split(","), but handling cases
 * where we have nested braced sections, which should be
 * treated as individual members, like {a,{b,c},d}
 *
 * Returns `undefined` if the step budget runs out before the whole set is
 * split, since splitting what is left on every comma would tear apart the
 * nested sets it still holds.
 */
function parseCommaParts(str, budget) {
    const parts = [];
    // Walk the brace groups iteratively. Recursing on `post` once per group let a
    // chain of them exhaust the stack - the parsing-side counterpart to
    // the `expand_` overflow fixed for CVE-2026-14257, and not something `max` or
    // `maxLength` can bound, since it happens before expansion.
    //
    // The part the next chunk continues
    let carry = '';
    for (;;) {
        // A set's body holds no unmatched `{`, so there is nothing to mask.
        const m = balancedWithBudget(str, str, budget);
        if (budget.remaining < 0) {
            return undefined;
        }
        if (!m) {
            const tail = str.split(',');
            tail[0] = carry + tail[0];
            pushAll(parts, tail);
            return parts;
        }
        const { pre, body, post } = m;
        const p = pre.split(',');
        p[0] = carry + p[0];
        p[p.length - 1] += '{' + body + '}';
        if (!post.length) {
            pushAll(parts, p);
            return parts;
        }
        carry = p.pop();
        pushAll(parts, p);
        str = post;
    }
}
// An option that is left out, or that is NaN, gets its default. Every
// comparison against NaN is false, so a NaN bound would never be reached:
// `{ maxSteps: NaN }` let 15KB of input block the event loop for 16 seconds,
// and `{ maxDepth: NaN }` overflowed the stack again (CVE-2026-102278). Pass
// `Infinity` to lift a bound.
function bound(value, fallback) {
    return value === undefined || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
    if (!str) {
        return [];
    }
    const max = bound(options.max, EXPANSION_MAX);
    const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
    const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
    const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
    const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
    // I don't know why Bash 4.3 does this, but it does.
    // Anything starting with {} will have the first two bytes preserved
    // but *only* at the top level, so {},a}b will not expand to anything,
    // but a{},b}c will be expanded to [a}c,abc].
    // One could argue that this is a bug in Bash, but since the goal of
    // this module is to match Bash's rules, we escape a leading {}
    if (str.slice(0, 2) === '{}') {
        str = '\\{\\}' + str.slice(2);
    }
    return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
    return '{' + str + '}';
}
function isPadded(el) {
    return /^-?0\d/.test(el);
}
function lte(i, y) {
    return i <= y;
}
function gte(i, y) {
    return i >= y;
}
// Build `{ acc[a] + pre + values[v] }` for every combination, capping the
// number of results at `max` and the total number of characters at `maxLength`.
// This is the one place output grows, so bounding it here keeps the single
// accumulator - and therefore memory - flat regardless of how many brace groups
// are combined (CVE-2026-14257). Each result built is a step, since `max` and
// `maxLength` bound one combination, not how many brace groups are combined.
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
    const out = [];
    let length = 0;
    // Bash drops empty results at the top level, and they don't count against
    // `max`, so `max` bounds the number of *kept* results. Only an empty
    // `acc[a] + pre` can make one, so for those the empty values are skipped
    // without being visited. Visiting them one at a time let a set of empties
    // cost `acc.length * values.length` while keeping nothing.
    let nonEmpty;
    outer: for (let a = 0; a < acc.length; a++) {
        const prefix = acc[a] + pre;
        let vs = values;
        if (dropEmpties && !prefix) {
            if (!nonEmpty)
                nonEmpty = values.filter(v => v);
            vs = nonEmpty;
        }
        for (let v = 0; v < vs.length; v++) {
            if (out.length >= max)
                break outer;
            const expansion = prefix + vs[v];
            if (length + expansion.length > maxLength)
                break outer;
            out.push(expansion);
            length += expansion.length;
        }
    }
    budget.remaining -= out.length;
    return out;
}
// The expansion values of a single numeric (`1..5`) or alphabetic (`a..e..2`)
// sequence body, or `undefined` if the step budget runs out generating them.
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
    const n = body.split(/\.\./);
    const N = [];
    // A sequence body always splits into two or three parts, but the compiler
    // can't know that.
    /* c8 ignore start */
    if (n[0] === undefined || n[1] === undefined) {
        return N;
    }
    /* c8 ignore stop */
    const x = numeric(n[0]);
    const y = numeric(n[1]);
    const width = Math.max(n[0].length, n[1].length);
    let incr = n.length === 3 && n[2] !== undefined ?
        Math.max(Math.abs(numeric(n[2])), 1)
        : 1;
    let test = lte;
    const reverse = y < x;
    if (reverse) {
        incr *= -1;
        test = gte;
    }
    const pad = n.some(isPadded);
    // A padded value is built a character at a time to `width`, which the input
    // sets, so it costs one step per character: 64KB of
    // `('{' + '0'.repeat(100) + '..99999}').repeat(n)` took 7 seconds charged
    // one step per value.
    const cost = pad ? width : 1;
    let length = 0;
    for (let i = x; test(i, y) && N.length < max; i += incr) {
        // Each value is a step. `max` and `maxLength` bound one sequence, but a
        // chain of them still generated up to `max` values each, however few
        // combining could keep.
        budget.remaining -= cost;
        if (budget.remaining < 0) {
            return undefined;
        }
        let c;
        if (isAlphaSequence) {
            c = String.fromCharCode(i);
            if (c === '\\') {
                c = '';
            }
        }
        else {
            c = String(i);
            if (pad) {
                const need = width - c.length;
                if (need > 0) {
                    const z = new Array(need + 1).join('0');
                    if (i < 0) {
                        c = '-' + z + c.slice(1);
                    }
                    else {
                        c = z + c;
                    }
                }
            }
        }
        if (length + c.length > maxLength)
            break;
        N.push(c);
        length += c.length;
    }
    return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
    // An overdraft here makes the first scan refuse, so `str` stays literal.
    budget.remaining -= CALL_STEPS;
    // Too deeply nested to keep following: treat the rest as literal, the same
    // way a group that cannot expand is already handled. Truncating rather than
    // throwing keeps `expand` total, matching `max` and `maxLength`.
    if (depth > maxDepth) {
        return [str];
    }
    // Consume the string's top-level brace groups left to right, threading a
    // running set of combined prefixes (`acc`). Expanding the tail iteratively -
    // rather than recursing on `m.post` once per group - keeps the native stack
    // depth constant, so deeply chained input (`'{a,b}'.repeat(3000)`) can no
    // longer overflow the stack, and leaves a single accumulator whose size
    // `maxLength` bounds directly (CVE-2026-14257).
    let acc = [''];
    // Bash drops empty results, but only when the *first* top-level group is a
    // comma set - a sequence like `{a..\}` may legitimately yield ''. The drop
    // is on the final strings, so it is applied to whichever `combine` produces
    // them (the one with no brace set left in the tail).
    // How many times the `{a},b}` rewrite below has restarted the scan. Each pass
    // re-reads the whole string, so leaving this unbounded is quadratic.
    let rewrites = 0;
    let dropEmpties = false;
    let firstGroup = true;
    // `str` with its unmatched `{` masked, once a scan has run into them
    let masked = str;
    for (;;) {
        const m = balancedWithBudget(str, masked, budget);
        // No brace set left, or no step budget left to look for one: the rest of
        // the string is literal.
        if (!m) {
            return combine(acc, str, [''], max, maxLength, dropEmpties, budget);
        }
        if (m.unmatched) {
            masked = maskUnmatchedOpens(masked, budget);
        }
        // no need to expand pre, since it is guaranteed to be free of brace-sets
        const pre = m.pre;
        // This set and the rest of the string, literal: for a set that cannot
        // expand, and for one the step budget runs out on. Once it is overdrawn,
        // every set still being expanded, at every level, stays literal like this -
        // otherwise each level above would go on combining, and wrapping and
        // expanding again, results the budget was too small for.
        const literal = () => combine(acc, pre + '{' + m.body + '}' + m.post, [''], max, maxLength, dropEmpties, budget);
        if (/\$$/.test(pre)) {
            acc = combine(acc, pre + '{' + m.body + '}', [''], max, maxLength, dropEmpties && !m.post.length, budget);
            firstGroup = false;
            if (!m.post.length)
                break;
            str = m.post;
            masked = masked.slice(m.end + 1);
            continue;
        }
        const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
        const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
        const isSequence = isNumericSequence || isAlphaSequence;
        const isOptions = m.body.indexOf(',') >= 0;
        if (!isSequence && !isOptions) {
            // {a},b}
            if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
                rewrites++;
                str = m.pre + '{' + m.body + escClose + m.post;
                // Taking a `}` away never gives an unmatched `{` a partner, so what
                // is masked stays unmatched. The `{` it closed can be left without
                // one, and the next scan masks it.
                masked =
                    masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
                isTop = true;
                continue;
            }
            // Nothing here expands, so the whole remaining string is literal.
            return literal();
        }
        if (firstGroup) {
            dropEmpties = isTop && !isSequence;
            firstGroup = false;
        }
        let values;
        if (isSequence) {
            values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
            if (!values) {
                return literal();
            }
        }
        else {
            let n = parseCommaParts(m.body, budget);
            // The step budget ran out partway through the set.
            if (!n) {
                return literal();
            }
            if (n.length === 1 && n[0] !== undefined) {
                // x{{a,b}}y ==> x{a}y x{b}y
                n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
                // The step budget ran out expanding the set's only part.
                if (budget.remaining < 0) {
                    return literal();
                }
                //XXX is this necessary? Can't seem to hit it in tests.
                /* c8 ignore start */
                if (n.length === 1) {
                    const next = combine(acc, pre + n[0], [''], max, maxLength, dropEmpties && !m.post.length, budget);
                    if (budget.remaining < 0) {
                        return literal();
                    }
                    acc = next;
                    if (!m.post.length)
                        break;
                    str = m.post;
                    masked = masked.slice(m.end + 1);
                    continue;
                }
                /* c8 ignore stop */
            }
            // Values that `combine` is going to drop as empty produce no result, so
            // they must not count against `max` - otherwise `{a,,b}` with `max: 2`
            // would stop at `['a', '']` and yield one result instead of two. Skipping
            // them outright keeps `values` bounded while leaving `max` a bound on
            // *kept* results.
            let dropsEmpties = dropEmpties && !m.post.length && !pre;
            for (let d = 0; dropsEmpties && d < acc.length; d++) {
                if (acc[d]) {
                    dropsEmpties = false;
                }
            }
            values = [];
            let valuesLength = 0;
            outer: for (let j = 0; j < n.length; j++) {
                const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
                // The step budget ran out expanding a member.
                if (budget.remaining < 0) {
                    return literal();
                }
                for (let k = 0; k < expanded.length; k++) {
                    const v = expanded[k];
                    if (dropsEmpties && !v)
                        continue;
                    if (values.length >= max ||
                        valuesLength + v.length > maxLength) {
                        break outer;
                    }
                    values.push(v);
                    valuesLength += v.length;
                }
            }
        }
        const next = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
        // The step budget ran out combining the set's values in.
        if (budget.remaining < 0) {
            return literal();
        }
        acc = next;
        if (!m.post.length)
            break;
        str = m.post;
        masked = masked.slice(m.end + 1);
    }
    return acc;
}
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/@isaacs/nonrecursive-glob-match/dist/esm/numeric-range.js
// One digit, or a class of digits from a to b.
const digit = (a, b) => a === b ?
    { t: 'lit', ch: String(a) }
    : { t: 'class', re: new RegExp(`^[${a}-${b}]$`) };
const prefix = (d, alts) => alts.map(s => [digit(d, d), ...s]);
// The digit strings from a to b, which have the same length.
const fixed = (a, b) => {
    if (!a)
        return [[]];
    let lo = +a[0];
    let hi = +b[0];
    const ra = a.slice(1);
    const rb = b.slice(1);
    if (lo === hi)
        return prefix(lo, fixed(ra, rb));
    const zeros = '0'.repeat(ra.length);
    const nines = '9'.repeat(ra.length);
    const out = [];
    if (ra !== zeros)
        out.push(...prefix(lo++, fixed(ra, nines)));
    const last = rb === nines ? [] : prefix(hi--, fixed(zeros, rb));
    if (lo <= hi) {
        out.push([digit(lo, hi), ...Array.from(ra, () => digit(0, 9))]);
    }
    out.push(...last);
    return out;
};
// The numbers from a to b, where 0 <= a <= b. If width is set, each
// one has leading zeros to make it that many digits.
const nonneg = (a, b, width) => {
    if (width) {
        return fixed(String(a).padStart(width, '0'), String(b).padStart(width, '0'));
    }
    const out = [];
    for (let len = String(a).length; len <= String(b).length; len++) {
        const lo = Math.max(a, len === 1 ? 0 : 10 ** (len - 1));
        const hi = Math.min(b, 10 ** len - 1);
        out.push(...fixed(String(lo), String(hi)));
    }
    return out;
};
/**
 * The strings that the bash brace expansion `{lo..hi}` makes, as
 * the alternatives of an `@(...)` extglob. Each one is a sequence of
 * digits and digit classes, so there are only a few of them, even for
 * a large range.
 *
 * If either end has a leading zero, such as `{01..10}`, each number
 * has leading zeros to make it as long as the longer end, counting a
 * `-` sign. So `{-05..3}` makes `-05` to `-01`, then `000` to `003`.
 *
 * Returns undefined if either end is not a safe integer.
 */
const numericRange = (loStr, hiStr) => {
    let lo = Number(loStr);
    let hi = Number(hiStr);
    if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi))
        return;
    if (lo > hi)
        [lo, hi] = [hi, lo];
    const padded = /^-?0\d/.test(loStr) || /^-?0\d/.test(hiStr);
    const width = padded ? Math.max(loStr.length, hiStr.length) : 0;
    const out = [];
    if (lo < 0) {
        const neg = nonneg(Math.max(-hi, 1), -lo, width && width - 1);
        out.push(...neg.map(s => [{ t: 'lit', ch: '-' }, ...s]));
    }
    if (hi >= 0)
        out.push(...nonneg(Math.max(lo, 0), hi, width));
    return out;
};
//# sourceMappingURL=numeric-range.js.map
;// CONCATENATED MODULE: ./node_modules/@isaacs/nonrecursive-glob-match/dist/esm/parse-class.js
// translate the various posix character classes into unicode properties
// this works across all unicode locales
// { <posix class>: [<translation>, negated]
const posixClasses = {
    '[:alnum:]': ['\\p{L}\\p{Nl}\\p{Nd}'],
    '[:alpha:]': ['\\p{L}\\p{Nl}'],
    '[:ascii:]': ['\\x' + '00-\\x' + '7f'],
    '[:blank:]': ['\\p{Zs}\\t'],
    '[:cntrl:]': ['\\p{Cc}'],
    '[:digit:]': ['\\p{Nd}'],
    '[:graph:]': ['\\p{Z}\\p{C}', true],
    '[:lower:]': ['\\p{Ll}'],
    '[:print:]': ['\\p{C}', true],
    '[:punct:]': ['\\p{P}\\p{S}'],
    '[:space:]': ['\\p{Z}\\t\\r\\n\\v\\f'],
    '[:upper:]': ['\\p{Lu}'],
    '[:word:]': ['\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}'],
    '[:xdigit:]': ['A-Fa-f0-9'],
};
// only need to escape a few things inside of brace expressions
// escapes: [ \ ] -
const braceEscape = (s) => s.replace(/[[\]\\-]/g, '\\$&');
const noMatch = /$./;
// Takes a glob string at a posix brace expression. Returns a RegExp
// that tests one character, and the number of glob chars consumed.
// If the class is not closed, consumed is 0, and the `[` must be
// treated as a literal character.
// Out of order ranges are removed. If nothing is left, the RegExp
// is `/$./`, and the rest of the glob is consumed, so that the
// whole glob cannot match.
const parseClass = (glob, position, nocase = false, form) => {
    // normalize one class member, if it stays one code point
    const norm = (c) => {
        const n = form ? c.normalize(form) : c;
        return [...n].length === 1 ? n : c;
    };
    const pos = position;
    /* c8 ignore start */
    if (glob.charAt(pos) !== '[') {
        throw new Error('not in a brace expression');
    }
    /* c8 ignore stop */
    const ranges = [];
    const negs = [];
    let i = pos + 1;
    let sawStart = false;
    let escaping = false;
    let negate = false;
    let endPos = pos;
    let rangeStart = '';
    WHILE: while (i < glob.length) {
        const c = String.fromCodePoint(glob.codePointAt(i));
        if ((c === '!' || c === '^') && i === pos + 1) {
            negate = true;
            i++;
            continue;
        }
        if (c === ']' && sawStart && !escaping) {
            endPos = i + 1;
            break;
        }
        sawStart = true;
        if (c === '\\') {
            if (!escaping) {
                escaping = true;
                i++;
                continue;
            }
            // escaped \ char, fall through and treat like normal char
        }
        if (c === '[' && !escaping) {
            // either a posix class, a collation equivalent, or just a [
            for (const [cls, [unip, neg]] of Object.entries(posixClasses)) {
                if (glob.startsWith(cls, i)) {
                    // invalid, [a-[] is fine, but not [a-[:alpha]]
                    if (rangeStart) {
                        return [noMatch, glob.length - pos];
                    }
                    i += cls.length;
                    if (neg)
                        negs.push(unip);
                    else
                        ranges.push(unip);
                    continue WHILE;
                }
            }
        }
        // now it's just a normal character, effectively
        escaping = false;
        const n = norm(c);
        if (rangeStart) {
            // throw this range away if it's not valid, but others
            // can still match.
            if (n.codePointAt(0) > rangeStart.codePointAt(0)) {
                ranges.push(braceEscape(rangeStart) + '-' + braceEscape(n));
            }
            else if (n === rangeStart) {
                ranges.push(braceEscape(n));
            }
            rangeStart = '';
            i += c.length;
            continue;
        }
        // now might be the start of a range.
        // can be either c-d or c-] or c<more...>] or c] at this point
        if (glob.startsWith('-]', i + c.length)) {
            ranges.push(braceEscape(n + '-'));
            i += c.length + 1;
            continue;
        }
        if (glob.startsWith('-', i + c.length)) {
            rangeStart = n;
            i += c.length + 1;
            continue;
        }
        // not the start of a range, just a single character
        ranges.push(braceEscape(n));
        i += c.length;
    }
    if (endPos < i) {
        // didn't see the end of the class, not a valid class,
        // but might still be valid as a literal match.
        return [noMatch, 0];
    }
    // if we got no ranges and no negates, then we have a range that
    // cannot possibly match anything, and that poisons the whole glob
    if (!ranges.length && !negs.length) {
        return [noMatch, glob.length - pos];
    }
    const sranges = '[' + (negate ? '^' : '') + ranges.join('') + ']';
    const snegs = '[' + (negate ? '' : '^') + negs.join('') + ']';
    const comb = '^' +
        (ranges.length && negs.length ? '(' + sranges + '|' + snegs + ')'
            : ranges.length ? sranges
                : snegs);
    return [new RegExp(comb, nocase ? 'iu' : 'u'), endPos - pos];
};
//# sourceMappingURL=parse-class.js.map
;// CONCATENATED MODULE: ./node_modules/@isaacs/nonrecursive-glob-match/dist/esm/index.js


// the end of the pattern, or of a negated sub-pattern
const MATCH = { t: 'match', id: 0 };
const extTypes = '!?+*@';
const lit = (ch) => ({ t: 'lit', ch });
const reEscape = (s) => s.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
// a RegExp that only matches `s`, with unicode case folding
const newFoldRe = (s) => new RegExp(`^${reEscape(s)}$`, 'iu');
// foldRe for one literal char. The same chars are in most patterns,
// so keep them. A RegExp without the `g` or `y` flag has no state to
// share.
const foldCache = new Map();
const foldRe = (ch) => {
    let re = foldCache.get(ch);
    if (!re) {
        re = newFoldRe(ch);
        if (foldCache.size >= 1000)
            foldCache.clear();
        foldCache.set(ch, re);
    }
    return re;
};
const litMatch = (l, c) => {
    if (c === l.ch)
        return true;
    if (!l.re)
        return false;
    const code = c.charCodeAt(0);
    if (code >= 128)
        return l.re.test(c);
    const ascii = (l.ascii ??= new Uint8Array(128));
    ascii[code] ||= l.re.test(c) ? 1 : 2;
    return ascii[code] === 1;
};
const tokenize = (p, nocase, noext, form, mark) => {
    const toks = [];
    for (let i = 0; i < p.length;) {
        const c = String.fromCodePoint(p.codePointAt(i));
        if (mark) {
            // a \ before a range would only escape its first char
            const m = c === '\\' && p.startsWith(mark, i + 1) ? 1 : 0;
            if (m || c === mark) {
                const start = i + m + mark.length;
                const end = p.indexOf(mark, start);
                const r = /^(-?\d+)\.\.(-?\d+)$/.exec(p.slice(start, end));
                const alts = end !== -1 && r && numericRange(r[1], r[2]);
                if (alts) {
                    toks.push({ t: 'ext', type: '@', alts });
                    i = end + mark.length;
                    continue;
                }
            }
        }
        if (c === '\\') {
            // a trailing \ is a literal \
            const e = p.codePointAt(i + 1);
            const ch = e === undefined ? c : String.fromCodePoint(e);
            toks.push(lit(ch));
            i += 1 + ch.length;
            continue;
        }
        if (c === '[') {
            const [re, consumed] = parseClass(p, i, nocase, form);
            if (consumed) {
                toks.push({ t: 'class', re });
                i += consumed;
                continue;
            }
        }
        if (!noext && extTypes.includes(c) && p[i + 1] === '(') {
            toks.push({ t: 'open', type: c });
            i += 2;
            continue;
        }
        toks.push(!noext && c === '|' ? { t: 'bar' }
            : !noext && c === ')' ? { t: 'close' }
                : c === '*' ? { t: 'star' }
                    : c === '?' ? { t: 'any' }
                        : lit(c));
        i += c.length;
    }
    return toks;
};
// map each open token index to the index of its close token
const pair = (toks) => {
    const pairs = new Map();
    const stack = [];
    toks.forEach((tok, i) => {
        if (tok.t === 'open')
            stack.push(i);
        else if (tok.t === 'close' && stack.length)
            pairs.set(stack.pop(), i);
    });
    return pairs;
};
// build the alternatives between start and end. An open token that
// is not closed is never inside a closed extglob, so bar and close
// tokens are only literal at the top level.
const build = (toks, pairs, start, end, top) => {
    let seq = [];
    const alts = [seq];
    for (let i = start; i < end; i++) {
        const tok = toks[i];
        const close = pairs.get(i);
        if (tok.t === 'open' && close !== undefined) {
            const sub = build(toks, pairs, i + 1, close, false);
            seq.push({ t: 'ext', type: tok.type, alts: sub });
            i = close;
        }
        else if (tok.t === 'bar' && !top) {
            alts.push((seq = []));
        }
        else if (tok.t === 'open') {
            seq.push(lit(tok.type), lit('('));
        }
        else if (tok.t === 'bar') {
            seq.push(lit('|'));
        }
        else if (tok.t === 'close') {
            seq.push(lit(')'));
        }
        else {
            seq.push(tok);
        }
    }
    return alts;
};
// normalize each run of literal chars as one string, so that a char
// and the combining marks after it compose (or decompose) together.
// Syntax is already parsed, so a char that normalizes to a syntax
// char (such as full-width `＊` in NFKC) stays a literal.
const normalize = (items, form) => {
    const out = [];
    let run = '';
    const flush = () => {
        for (const ch of run.normalize(form))
            out.push(lit(ch));
        run = '';
    };
    for (const it of items) {
        if (it.t === 'lit') {
            run += it.ch;
            continue;
        }
        flush();
        out.push(it.t === 'ext' ?
            { ...it, alts: it.alts.map(a => normalize(a, form)) }
            : it);
    }
    flush();
    return out;
};
// the start node, and the number of node ids. Ids are dense, from 0
// for the match node.
const compile = (items, nocase) => {
    let id = 1;
    const split = (out) => ({ t: 'split', id: id++, out });
    const seq = (items, next) => items.reduceRight((next, it) => item(it, next), next);
    const item = (it, next) => {
        switch (it.t) {
            case 'lit':
                const re = nocase ? foldRe(it.ch) : undefined;
                return { t: 'lit', id: id++, ch: it.ch, re, next };
            case 'any':
            case 'star':
                return { t: it.t, id: id++, next };
            case 'class':
                return { t: 'class', id: id++, re: it.re, next };
        }
        const alts = (next) => it.alts.map(a => seq(a, next));
        switch (it.type) {
            case '@':
                return split(alts(next));
            case '?':
                return split([next, ...alts(next)]);
            case '!':
                return { t: 'neg', id: id++, sub: split(alts(MATCH)), next };
        }
        // * and +, loop back after each match
        const after = split([]);
        const entry = split(alts(after));
        after.out.push(next, entry);
        return it.type === '*' ? after : entry;
    };
    const start = seq(items, MATCH);
    return [start, id];
};
// one line per node, in the order that a walk from the start
// reaches them. Edges point to node ids. The nodes of a negated
// sub-pattern are indented under their negation.
const show = (start) => {
    const lines = [];
    const seen = new Set();
    const ref = (n) => (n.t === 'match' ? 'match' : String(n.id));
    const walk = (n, indent) => {
        if (n.t === 'match' || seen.has(n))
            return;
        seen.add(n);
        const line = (desc) => lines.push(`${indent}${n.id}: ${desc}`);
        switch (n.t) {
            case 'split':
                line(`split -> ${n.out.map(ref).join(', ')}`);
                for (const o of n.out)
                    walk(o, indent);
                return;
            case 'neg':
                line(`!(${ref(n.sub)}) -> ${ref(n.next)}`);
                walk(n.sub, indent + '  ');
                return walk(n.next, indent);
            case 'lit':
                line(`${JSON.stringify(n.ch)} -> ${ref(n.next)}`);
                break;
            case 'class':
                line(`${n.re} -> ${ref(n.next)}`);
                break;
            default:
                line(`${n.t === 'any' ? '?' : '*'} -> ${ref(n.next)}`);
        }
        walk(n.next, indent);
    };
    walk(start, '');
    return [`start -> ${ref(start)}`, ...lines].join('\n');
};
// The threads at one position in the string. Each node thread is
// only kept once, and runs with the same state are only kept once,
// so that identical threads merge. The match node is not in
// `threads`, because it can not step. It sets `match` instead.
class State {
    // set by the Sim, to mark the nodes that this state has
    gen;
    threads = [];
    match = false;
    runs = [];
    // the sorted ids of the threads, with 0 for a match, once the
    // state is done
    ids = [];
    constructor(gen) {
        this.gen = gen;
    }
    // no threads, so nothing more can match
    get dead() {
        return !this.threads.length && !this.match && !this.runs.length;
    }
}
// true if the two states hold the same threads
const sameState = (a, b) => {
    if (a.ids.length !== b.ids.length)
        return false;
    if (a.runs.length !== b.runs.length)
        return false;
    if (a.ids.some((id, i) => id !== b.ids[i]))
        return false;
    return a.runs.every(r => b.runs.some(o => o.neg === r.neg && sameState(o.state, r.state)));
};
const marks = (size) => ({
    has: new Float64Array(size),
    seen: new Float64Array(size),
    gen: 0,
});
class Sim {
    // `.` and `..` only match literal dots, even with `dot:true`
    dots;
    // the string starts with `.`, and `dot:true` is not set
    dotStart;
    #marks;
    constructor(dots, dotStart, marks) {
        this.dots = dots;
        this.dotStart = dotStart;
        this.#marks = marks;
    }
    state() {
        return new State(++this.#marks.gen);
    }
    // sort the ids of a state, once it has all of its threads
    done(state) {
        state.ids = state.threads.map(n => n.id).sort((a, b) => a - b);
        if (state.match)
            state.ids.unshift(MATCH.id);
        return state;
    }
    // true the first time that the state walks through the node, so
    // that loops in the graph stop
    #visit(state, node) {
        const { seen } = this.#marks;
        if (seen[node.id] === state.gen)
            return false;
        seen[node.id] = state.gen;
        return true;
    }
    #addThread(state, node) {
        const { has } = this.#marks;
        if (has[node.id] === state.gen)
            return false;
        has[node.id] = state.gen;
        state.threads.push(node);
        return true;
    }
    // wildcards only match a leading dot if `dot:true`. In a negated
    // sub-pattern, this does not apply, because the negation itself
    // can not match a leading dot.
    restricted(i, top) {
        return top && (this.dots || (this.dotStart && i === 0));
    }
    add(state, node, i, top) {
        switch (node.t) {
            case 'split':
                if (!this.#visit(state, node))
                    return;
                for (const o of node.out)
                    this.add(state, o, i, top);
                return;
            case 'neg':
                if (!this.#visit(state, node))
                    return;
                const sub = this.state();
                this.add(sub, node.sub, i, false);
                this.done(sub);
                return this.addRun(state, { t: 'run', neg: node, state: sub }, i, top);
            case 'star':
                // a * can not start a dotfile, even if it matches nothing
                if (this.restricted(i, top))
                    return;
                if (this.#addThread(state, node))
                    this.add(state, node.next, i, top);
                return;
            case 'match':
                state.match = true;
                return;
            default:
                this.#addThread(state, node);
        }
    }
    addRun(state, run, i, top) {
        for (const r of state.runs) {
            if (r.neg === run.neg && sameState(r.state, run.state))
                return;
        }
        state.runs.push(run);
        if (!run.state.match) {
            this.add(state, run.neg.next, i, top);
        }
    }
    // the threads after char `c`, at index `i`
    step(state, c, i, top) {
        const next = this.state();
        for (const th of state.threads) {
            switch (th.t) {
                case 'lit':
                    if (litMatch(th, c)) {
                        this.add(next, th.next, i + 1, top);
                    }
                    break;
                case 'any':
                    if (!this.restricted(i, top))
                        this.add(next, th.next, i + 1, top);
                    break;
                case 'class':
                    if (!this.restricted(i, top) && th.re.test(c)) {
                        this.add(next, th.next, i + 1, top);
                    }
                    break;
                case 'star':
                    if (!this.restricted(i, top))
                        this.add(next, th, i + 1, top);
            }
        }
        if (!this.restricted(i, top)) {
            for (const run of state.runs) {
                // a sub-pattern with no threads can not match again, so the
                // run stays the same
                if (run.state.dead) {
                    this.addRun(next, run, i + 1, top);
                    continue;
                }
                const sub = this.step(run.state, c, i, false);
                this.addRun(next, { t: 'run', neg: run.neg, state: sub }, i + 1, top);
            }
        }
        return this.done(next);
    }
}
// A canonical key for the threads in a state. States with the same
// key hold the same threads, so they match the same strings.
const stateKey = (state) => {
    const ids = state.ids.join();
    if (!state.runs.length)
        return ids;
    const runs = state.runs.map(r => `${r.neg.id}(${stateKey(r.state)})`);
    return `${ids}|${runs.sort().join('|')}`;
};
// The cache can hold about this many chars of state keys and
// transitions. When it is full, it is cleared, so that a pattern
// can not use an unbounded amount of memory.
const DFA_BUDGET = 1 << 18;
// A cache of the states that the simulation reaches, built as the
// matcher is used. Each char of a string is then one Map lookup,
// once the states that it leads to are known.
//
// The dot rules only restrict the first char of a dotfile (strings
// that are only `.` or `..` do not use the cache). So a dotfile
// starts at its own state, which takes its first step with the
// restriction, and every other state takes steps without it.
class Dfa {
    #start;
    #states = new Map();
    #size = 0;
    #plain;
    #dotStart;
    #sim;
    #dotSim;
    constructor(start, marks) {
        this.#start = start;
        this.#sim = new Sim(false, false, marks);
        this.#dotSim = new Sim(false, true, marks);
    }
    #make(state) {
        return {
            state,
            match: state.match,
            dead: state.dead,
            next: new Map(),
        };
    }
    #intern(state) {
        const key = stateKey(state);
        const found = this.#states.get(key);
        if (found)
            return found;
        if (this.#size > DFA_BUDGET)
            this.#clear();
        const d = this.#make(state);
        this.#states.set(key, d);
        this.#size += key.length + 1;
        return d;
    }
    #clear() {
        this.#states.clear();
        this.#size = 0;
        this.#plain = undefined;
        this.#dotStart = undefined;
    }
    start(dotStart) {
        if (dotStart) {
            if (this.#dotStart)
                return this.#dotStart;
            const state = this.#dotSim.state();
            this.#dotSim.add(state, this.#start, 0, true);
            return (this.#dotStart = this.#make(this.#dotSim.done(state)));
        }
        if (this.#plain)
            return this.#plain;
        const state = this.#sim.state();
        this.#sim.add(state, this.#start, 0, true);
        return (this.#plain = this.#intern(this.#sim.done(state)));
    }
    // the next state, after a miss in `d.ascii`
    next(d, c) {
        const code = c.charCodeAt(0);
        const found = code < 128 ? undefined : d.next.get(c);
        if (found)
            return found;
        // the dotfile start is not in the cache, so it is never shared
        const n = d === this.#dotStart ?
            this.#intern(this.#dotSim.step(d.state, c, 0, true))
            : this.#intern(this.#sim.step(d.state, c, 1, true));
        if (code < 128) {
            if (!d.ascii) {
                d.ascii = new Array(128);
                this.#size += 128;
            }
            d.ascii[code] = n;
        }
        else {
            d.next.set(c, n);
        }
        this.#size++;
        return n;
    }
}
// the nodes in order, if the graph is a single chain
const linear = (start) => {
    const nodes = [];
    for (let n = start; n.t !== 'match'; n = n.next) {
        if (n.t === 'split' || n.t === 'neg')
            return undefined;
        nodes.push(n);
    }
    return nodes;
};
// Match a chain of nodes. Each node other than `*` matches exactly
// one char, so on a failure it is enough to go back to the last `*`
// and let it match one more char. This takes at most
// nodes.length * chars.length steps.
const testLinear = (nodes, chars, start, end) => {
    let ni = 0;
    let ci = start;
    let starNi = -1;
    let starCi = 0;
    while (ci < end) {
        const n = nodes[ni];
        if (n?.t === 'star') {
            starNi = ni++;
            starCi = ci;
            continue;
        }
        const c = chars[ci];
        if (n &&
            (n.t === 'any' ||
                (n.t === 'lit' && litMatch(n, c)) ||
                (n.t === 'class' && n.re.test(c)))) {
            ni++;
            ci++;
            continue;
        }
        if (starNi === -1)
            return false;
        ni = starNi + 1;
        ci = ++starCi;
    }
    while (nodes[ni]?.t === 'star')
        ni++;
    return ni === nodes.length;
};
// The least and most chars that the items can match. These are only
// bounds: a negation can match a string of any length, so it counts
// as 0 to Infinity.
const lengths = (items) => {
    let min = 0;
    let max = 0;
    for (const it of items) {
        const [lo, hi] = itemLengths(it);
        min += lo;
        max += hi;
    }
    return [min, max];
};
const itemLengths = (it) => {
    if (it.t === 'star')
        return [0, Infinity];
    if (it.t !== 'ext')
        return [1, 1];
    if (it.type === '!')
        return [0, Infinity];
    const alts = it.alts.map(lengths);
    const min = Math.min(...alts.map(a => a[0]));
    const max = Math.max(...alts.map(a => a[1]));
    // a loop of alternatives that only match the empty string is empty
    const loop = max === 0 ? 0 : Infinity;
    return (it.type === '@' ? [min, max]
        : it.type === '?' ? [0, max]
            : it.type === '*' ? [0, loop]
                : [min, loop]);
};
// true if the chars from `start` match the literals
const hasAffix = (lits, chars, start) => {
    for (let j = 0; j < lits.length; j++) {
        if (!litMatch(lits[j], chars[start + j]))
            return false;
    }
    return true;
};
// a `/`, or half of a surrogate pair
const slashOrSurrogate = /[/\ud800-\udfff]/;
const surrogate = /[\ud800-\udfff]/;
// a string can be indexed by code point, unless it has surrogate
// pairs
const esm_codePoints = (s) => surrogate.test(s) ? [...s] : s;
const noSlash = (s) => {
    if (s.includes('/')) {
        throw new Error('can only match a single path portion, got: ' + s);
    }
};
class Matcher {
    pattern;
    options;
    #start;
    // the number of node ids
    #size;
    #marks;
    // the Sim for strings that are only `.` or `..`
    #dotsSim;
    // the string to compare, if the pattern has no magic. With
    // `nocase:true`, the RegExp that folds case is made when it is
    // first used.
    #literal;
    #literalFold = false;
    #literalRe;
    // the nodes between the prefix and suffix, if the graph is a
    // single chain
    #linear;
    // the linear nodes are only `*` and `?`, so the length bounds and
    // the prefix and suffix decide the match
    #wild = false;
    // the least and most chars that a match can have
    #min = 0;
    #max = Infinity;
    // the literals that a match must start and end with. Each one
    // matches exactly one char, and they are distinct items in the
    // pattern, so a string that does not have them can not match.
    #prefix = [];
    #suffix = [];
    // the prefix and suffix as strings, if they do not fold case
    #prefixStr;
    #suffixStr;
    // there is a prefix or suffix to check
    #affix = false;
    #dfa;
    #form;
    constructor(pattern, options = {}) {
        if (pattern.includes('/')) {
            throw new Error('can only match a single path portion, got pattern: ' + pattern);
        }
        this.pattern = pattern;
        this.options = options;
        const { nocase = false, noext = false, normalize: n } = options;
        this.#form = n === true ? 'NFC' : n || undefined;
        // a pattern that is only an empty extglob is a literal string,
        // except for `!()`, which matches any non-empty string
        const literal = /^[?*+@]\(\)$/.test(pattern);
        const toks = tokenize(pattern, nocase, noext || literal, this.#form, options.rangeMark);
        let [items] = build(toks, pair(toks), 0, toks.length, true);
        if (this.#form)
            items = normalize(items, this.#form);
        const [start, size] = compile(items, nocase);
        this.#start = start;
        this.#size = size;
        if (items.every(it => it.t === 'lit')) {
            this.#literal = items.map(it => it.ch).join('');
            this.#literalFold = nocase;
        }
        else {
            const lit = (it) => it.t !== 'lit' ? undefined
                : nocase ? { ch: it.ch, re: foldRe(it.ch) }
                    : { ch: it.ch };
            for (const it of items) {
                const l = lit(it);
                if (!l)
                    break;
                this.#prefix.push(l);
            }
            for (let j = items.length - 1; j >= 0; j--) {
                const l = lit(items[j]);
                if (!l)
                    break;
                this.#suffix.unshift(l);
            }
            this.#affix = !!(this.#prefix.length || this.#suffix.length);
            if (!nocase) {
                this.#prefixStr = this.#prefix.map(l => l.ch).join('');
                this.#suffixStr = this.#suffix.map(l => l.ch).join('');
            }
            this.#linear = linear(this.#start)?.slice(this.#prefix.length, -this.#suffix.length || undefined);
            this.#wild = !!this.#linear?.every(n => n.t === 'star' || n.t === 'any');
            const [min, max] = lengths(items);
            this.#min = min;
            this.#max = max;
        }
    }
    test(s) {
        // The `/` check uses the string as given, so with normalization it
        // is a separate step. Otherwise, one scan finds both a `/` and the
        // surrogate pairs that stop the string being indexed by code point.
        if (this.#form) {
            noSlash(s);
            return this.#test(s.normalize(this.#form));
        }
        if (slashOrSurrogate.test(s)) {
            noSlash(s);
            return this.#test(s, [...s]);
        }
        return this.#test(s, s);
    }
    /**
     * The same as {@link Matcher#test}, but the string is not checked
     * for `/` chars, so the result for a string that has one is not
     * defined. Only use it for a string that is known to be one path
     * portion, such as a part of a path that was split on `/`. It can
     * be faster, because some patterns do not need to look at each char
     * of the string.
     */
    testUnchecked(s) {
        return this.#test(this.#form ? s.normalize(this.#form) : s);
    }
    // Test a string that has no `/`. `chars` indexes it by code point.
    // If it is not given, it is only found if a step needs it.
    #test(s, chars) {
        if (this.#literal !== undefined) {
            return this.#literalFold ?
                (this.#literalRe ??= newFoldRe(this.#literal)).test(s)
                : s === this.#literal;
        }
        // the length check means that the prefix and suffix do not
        // overlap. Without the chars, the length in code points is from
        // half of the UTF-16 length (if each one is a surrogate pair) to
        // all of it, which is often enough to know.
        const min = this.#min;
        const max = this.#max;
        if (chars === undefined) {
            const most = s.length;
            const least = (most + 1) >> 1;
            if (most < min || least > max)
                return false;
            if (least < min || most > max)
                chars = esm_codePoints(s);
        }
        if (chars !== undefined &&
            (chars.length < min || chars.length > max)) {
            return false;
        }
        const prefix = this.#prefix.length;
        if (this.#affix) {
            if (this.#prefixStr !== undefined && this.#suffixStr !== undefined) {
                if (!s.startsWith(this.#prefixStr) ||
                    !s.endsWith(this.#suffixStr)) {
                    return false;
                }
            }
            else {
                chars ??= esm_codePoints(s);
                const end = chars.length - this.#suffix.length;
                if (!hasAffix(this.#prefix, chars, 0) ||
                    !hasAffix(this.#suffix, chars, end)) {
                    return false;
                }
            }
        }
        const dotStart = !this.options.dot && s.startsWith('.');
        if (this.#linear) {
            // `.` and `..` only match literal dots, even with `dot:true`
            if (s === '.' || s === '..')
                return false;
            // only a literal can match the leading dot. A `*` can not
            // start a dotfile, even if it matches nothing.
            if (dotStart && !prefix)
                return false;
            if (this.#wild)
                return true;
            chars ??= esm_codePoints(s);
            const end = chars.length - this.#suffix.length;
            return testLinear(this.#linear, chars, prefix, end);
        }
        chars ??= esm_codePoints(s);
        if (s === '.' || s === '..') {
            this.#marks ??= marks(this.#size);
            const sim = (this.#dotsSim ??= new Sim(true, false, this.#marks));
            const start = sim.state();
            sim.add(start, this.#start, 0, true);
            let state = sim.done(start);
            for (let i = 0; i < chars.length; i++) {
                state = sim.step(state, chars[i], i, true);
            }
            return state.match;
        }
        this.#marks ??= marks(this.#size);
        const dfa = (this.#dfa ??= new Dfa(this.#start, this.#marks));
        let d = dfa.start(dotStart);
        // read char codes from the string, so that a one-char string is
        // only made for a cache miss
        const str = chars === s;
        for (let i = 0; i < chars.length; i++) {
            if (d.dead)
                return false;
            const code = str ? s.charCodeAt(i) : chars[i].charCodeAt(0);
            d = d.ascii?.[code] ?? dfa.next(d, chars[i]);
        }
        return d.match;
    }
    /** a readable listing of the state machine */
    toString() {
        return show(this.#start);
    }
}
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/assert-valid-pattern.js
const MAX_PATTERN_LENGTH = 1024 * 64;
const assertValidPattern = (pattern) => {
    if (typeof pattern !== 'string') {
        throw new TypeError('invalid pattern');
    }
    if (pattern.length > MAX_PATTERN_LENGTH) {
        throw new TypeError('pattern is too long');
    }
};
//# sourceMappingURL=assert-valid-pattern.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/escape.js
/**
 * Escape all magic characters in a glob pattern.
 *
 * If the {@link MinimatchOptions.windowsPathsNoEscape}
 * option is used, then characters are escaped by wrapping in `[]`, because
 * a magic character wrapped in a character class can only be satisfied by
 * that exact character.  In this mode, `\` is _not_ escaped, because it is
 * not interpreted as a magic character, but instead as a path separator.
 *
 * If the {@link MinimatchOptions.magicalBraces} option is used,
 * then braces (`{` and `}`) will be escaped.
 *
 * A leading `#` or `!` is escaped as well, so that the result is never a
 * comment or a negated pattern. In `windowsPathsNoEscape` mode, a leading
 * `!` is written as `@(!)`, because `[!` starts a negated class.
 */
const escape_escape = (s, { windowsPathsNoEscape = false, magicalBraces = false, } = {}) => {
    // don't need to escape +@! because we escape the parens
    // that make those magic, and escaping ! as [!] isn't valid,
    // because [!]] is a valid glob class meaning not ']'.
    // However, at the start of the pattern, '!' negates the pattern and
    // '#' makes it a comment, so the first character is handled below.
    const e = magicalBraces ?
        windowsPathsNoEscape ? s.replace(/[?*()[\]{}]/g, '[$&]')
            : s.replace(/[?*()[\]\\{}]/g, '\\$&')
        : windowsPathsNoEscape ? s.replace(/[?*()[\]]/g, '[$&]')
            : s.replace(/[?*()[\]\\]/g, '\\$&');
    const c = e.charAt(0);
    if (c === '#') {
        return (windowsPathsNoEscape ? '[#]' : '\\#') + e.slice(1);
    }
    if (c === '!') {
        // '[!]' can not be used, because '[!' starts a negated class, and
        // '\' is a path separator in windowsPathsNoEscape mode. '@(!)'
        // matches only '!'. If extglobs are disabled with `noext`, it
        // matches nothing, rather than everything.
        return (windowsPathsNoEscape ? '@(!)' : '\\!') + e.slice(1);
    }
    return e;
};
//# sourceMappingURL=escape.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/unescape.js
/**
 * Un-escape a string that has been escaped with {@link escape}.
 *
 * If the {@link MinimatchOptions.windowsPathsNoEscape} option is used, then
 * square-bracket escapes are removed, but not backslash escapes.
 *
 * For example, it will turn the string `'[*]'` into `*`, but it will not
 * turn `'\\*'` into `'*'`, because `\` is a path separator in
 * `windowsPathsNoEscape` mode.
 *
 * When `windowsPathsNoEscape` is not set, then both square-bracket escapes and
 * backslash escapes are removed.
 *
 * Slashes (and backslashes in `windowsPathsNoEscape` mode) cannot be escaped
 * or unescaped.
 *
 * When `magicalBraces` is not set, escapes of braces (`{` and `}`) will not be
 * unescaped.
 */
const unescape_unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true, } = {}) => {
    // escape() writes a leading '!' as '@(!)' in windowsPathsNoEscape mode
    if (windowsPathsNoEscape && s.startsWith('@(!)')) {
        return ('!' + unescape_unescape(s.slice(4), { windowsPathsNoEscape, magicalBraces }));
    }
    if (magicalBraces) {
        return windowsPathsNoEscape ?
            s.replace(/\[([^/\\])\]/g, '$1')
            : s
                .replace(/((?!\\).|^)\[([^/\\])\]/g, '$1$2')
                .replace(/\\([^/])/g, '$1');
    }
    return windowsPathsNoEscape ?
        s.replace(/\[([^/\\{}])\]/g, '$1')
        : s
            .replace(/((?!\\).|^)\[([^/\\{}])\]/g, '$1$2')
            .replace(/\\([^/{}])/g, '$1');
};
//# sourceMappingURL=unescape.js.map
;// CONCATENATED MODULE: ./node_modules/minimatch/dist/esm/index.js





const DEFAULT_BRACE_EXPAND_MAX = 100_000;
const DEFAULT_GLOB_STAR_RECURSION_MAX = 200;
// avoid the annoying deprecation flag lol
const AWE_KEY = ('allowWindow' + 'sEscape');
const minimatch = (p, pattern, options) => {
    assertValidPattern(pattern);
    // shortcut: comments match nothing.
    if (!options?.nocomment && pattern.charAt(0) === '#') {
        return false;
    }
    return cachedMinimatch(pattern, options).match(p);
};
// The Minimatch objects that minimatch() used most recently, by options
// and then by pattern. When the cache is full, it becomes the old one,
// and the objects used from the old one are moved back to a new one.
// So it keeps 256 to 512 objects.
// The patterns can come from users, so the cache is also bounded by
// the total weight of the objects (see cacheWeight()), and an object
// that is too heavy is never kept. Otherwise a few unique patterns
// with large brace expansions would fill the heap.
let cache = new Map();
let oldCache = new Map();
let cacheSize = 0;
let cacheTotalWeight = 0;
const cacheMax = 256;
const cacheMaxWeight = 1 << 15;
const cacheMaxEntryWeight = 1 << 12;
// About the memory that a compiled object keeps: the pattern and the
// expanded patterns, of which each row in set is made.
const cacheWeight = (mm) => {
    let w = mm.pattern.length;
    for (const s of mm.globSet) {
        w += s.length + 1;
        if (w > cacheMaxEntryWeight)
            break;
    }
    return w;
};
// tsc fails here if a new option is in neither type. Add it to
// optionsKey() too.
const allOptionsKeyed = true;
void allOptionsKeyed;
// 0, 1 or 2 for undefined, falsy or truthy.
const tri = (v) => v === undefined ? 0
    : v ? 2
        : 1;
// The weight of each boolean option's base-3 digit in the key. The
// weights below 24 are for optimizationLevel (1), platform (3) and
// windowsPathsNoEscape (12). tsc fails here if a boolean option is
// not in the list.
const booleanWeights = new Map(Object.keys({
    nobrace: 0,
    nocomment: 0,
    nonegate: 0,
    noglobstar: 0,
    noext: 0,
    nonull: 0,
    partial: 0,
    dot: 0,
    nocase: 0,
    nocaseMagicOnly: 0,
    magicalBraces: 0,
    matchBase: 0,
    flipNegate: 0,
    preserveMultipleSlashes: 0,
    windowsNoMagicRoot: 0,
}).map((k, i) => [k, 24 * 3 ** i]));
// The cache key for a set of options. It is a number, unless an
// option is set to a value that the number can not show, such as
// normalize or an uncommon platform. Then it is a JSON string.
// The defaults give 0, the same key as no options.
// It only reads the keys that are set, so that the speed does not
// depend on the shape of the options object.
const optionsKey = (o) => {
    let n = 0;
    let wpe = false;
    // inherited keys too, because Minimatch reads them
    // oxlint-disable-next-line guard-for-in
    for (const k in o) {
        const v = o[k];
        switch (k) {
            // the same test as the Minimatch constructor
            case 'windowsPathsNoEscape':
                if (v)
                    wpe = true;
                break;
            case AWE_KEY:
                if (v === false)
                    wpe = true;
                break;
            case 'platform': {
                // the same test as the Minimatch constructor
                const p = v || defaultPlatform;
                if (p === defaultPlatform)
                    break;
                if (p === 'darwin')
                    n += 3;
                else if (p === 'win32')
                    n += 6;
                else if (p === 'linux')
                    n += 9;
                else
                    return JSON.stringify(o);
                break;
            }
            case 'optimizationLevel':
                // The same tests as Minimatch: 1 when undefined, then >= 2,
                // >= 1, or else 0. The default level 1 adds 0.
                if (v === undefined)
                    break;
                n +=
                    v >= 2 ? 1
                        : v >= 1 ? 0
                            : 2;
                break;
            case 'braceExpandMax':
                if (v !== undefined && v !== DEFAULT_BRACE_EXPAND_MAX) {
                    return JSON.stringify(o);
                }
                break;
            case 'maxGlobstarRecursion':
                if (v !== undefined && v !== DEFAULT_GLOB_STAR_RECURSION_MAX) {
                    return JSON.stringify(o);
                }
                break;
            case 'normalize':
                if (v !== undefined)
                    return JSON.stringify(o);
                break;
            default:
                // unknown keys have no weight
                n += (booleanWeights.get(k) ?? 0) * tri(v);
        }
    }
    return wpe ? n + 12 : n;
};
// A copy, so a later change to the options can not change it. Unlike
// a spread, it keeps the inherited keys, which optionsKey() and the
// Minimatch constructor also read.
const copyOptions = (o) => {
    const copy = {};
    // oxlint-disable-next-line guard-for-in
    for (const k in o)
        copy[k] = o[k];
    return copy;
};
const cachedMinimatch = (pattern, options) => {
    const key = options ? optionsKey(options) : 0;
    let mm = cache.get(key)?.get(pattern);
    if (mm)
        return mm;
    mm =
        oldCache.get(key)?.get(pattern) ??
            new Minimatch(pattern, copyOptions(options));
    const weight = cacheWeight(mm);
    // too big to keep, so it is compiled again each time
    if (weight > cacheMaxEntryWeight)
        return mm;
    if (cacheSize >= cacheMax ||
        cacheTotalWeight + weight > cacheMaxWeight) {
        oldCache = cache;
        cache = new Map();
        cacheSize = 0;
        cacheTotalWeight = 0;
    }
    let byPattern = cache.get(key);
    if (!byPattern)
        cache.set(key, (byPattern = new Map()));
    byPattern.set(pattern, mm);
    cacheSize++;
    cacheTotalWeight += weight;
    return mm;
};
/* c8 ignore start */
const defaultPlatform = (typeof process === 'object' && process ?
    process.env?.__MINIMATCH_TESTING_PLATFORM__ || process.platform
    : 'posix');
const path = {
    win32: { sep: '\\' },
    posix: { sep: '/' },
};
/* c8 ignore stop */
const sep = defaultPlatform === 'win32' ? path.win32.sep : path.posix.sep;
minimatch.sep = sep;
const GLOBSTAR = Symbol('globstar **');
minimatch.GLOBSTAR = GLOBSTAR;
const filter = (pattern, options) => {
    let mm;
    return (p) => (mm ??= cachedMinimatch(pattern, options)).match(p);
};
minimatch.filter = filter;
const ext = (a, b = {}) => Object.assign({}, a, b);
const defaults = (def) => {
    if (!def || typeof def !== 'object' || !Object.keys(def).length) {
        return minimatch;
    }
    const orig = minimatch;
    const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
    return Object.assign(m, {
        Minimatch: class Minimatch extends orig.Minimatch {
            constructor(pattern, options = {}) {
                super(pattern, ext(def, options));
            }
            static defaults(options) {
                return orig.defaults(ext(def, options)).Minimatch;
            }
        },
        unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
        escape: (s, options = {}) => orig.escape(s, ext(def, options)),
        filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
        defaults: (options) => orig.defaults(ext(def, options)),
        braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
        match: (list, pattern, options = {}) => orig.match(list, pattern, ext(def, options)),
        sep: orig.sep,
        GLOBSTAR: GLOBSTAR,
    });
};
minimatch.defaults = defaults;
// Brace expansion:
// a{b,c}d -> abd acd
// a{b,}c -> abc ac
// a{0..3}d -> a0d a1d a2d a3d
// a{b,c{d,e}f}g -> abg acdfg acefg
// a{b,c}d{e,f}g -> abdeg acdeg abdeg abdfg
//
// Invalid sets are not expanded.
// a{2..}b -> a{2..}b
// a{b}c -> a{b}c
const esm_braceExpand = (pattern, options = {}) => {
    assertValidPattern(pattern);
    // Thanks to Yeting Li <https://github.com/yetingli> for
    // improving this regexp to avoid a ReDOS vulnerability.
    if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) {
        // shortcut. no need to expand.
        return [pattern];
    }
    // brace-expansion turns each escaped backslash '\\' into a single '\',
    // which then escapes the next character instead, and can turn an
    // escaped magic character (for example '\\\*') into a live one.
    // Double every pair, so an escaped backslash comes back out still
    // escaped. The parity of each run of backslashes is unchanged.
    let p = pattern.replace(/\\\\/g, '\\\\\\\\');
    // brace-expansion does not know about [...] classes. In
    // windowsPathsNoEscape mode, escape() writes a literal brace as '[{]'
    // or '[}]'. Escape the brace for brace-expansion, which removes that
    // backslash again, leaving '[{]' or '[}]'.
    if (options.windowsPathsNoEscape || options[AWE_KEY] === false) {
        p = p.replace(/\[([{}])\]/g, '[\\$1]');
    }
    return expand(p, { max: options.braceExpandMax });
};
minimatch.braceExpand = esm_braceExpand;
// A numeric range with at least this many values is matched as one
// pattern portion, rather than expanded. For a glob walk, that is
// one directory read, in place of a stat for each value.
const RANGE_MIN = 100;
// a {lo..hi} range that is not escaped, and not a ${...} variable
const rangeRe = /(?<![\\$])\{(-?\d+)\.\.(-?\d+)\}/g;
// true if a range mark in this portion is inside a `!(...)`,
// `*(...)` or `+(...)` extglob. Those repeat or negate their
// contents, so one Matcher for the whole range does not match the
// same strings as the union of one pattern per value. For example,
// `*({1..100})` would match `510` as `5` then `10`, and `!({1..100})`
// would not match `5`, but every expanded pattern except `!(5)` does.
// `@(...)` and `?(...)` are fine: they pick one value at most.
const inRepeatOrNegExt = (portion, mark) => {
    const stack = [];
    for (let i = 0; i < portion.length; i++) {
        const c = portion.charAt(i);
        if (c === '\\') {
            i++;
        }
        else if (c === mark) {
            if (stack.some(t => t !== '@' && t !== '?'))
                return true;
        }
        else if (portion.charAt(i + 1) === '(' && '!?+*@'.includes(c)) {
            stack.push(c);
            i++;
        }
        else if (c === ')') {
            stack.pop();
        }
    }
    return false;
};
const match = (list, pattern, options = {}) => {
    const mm = new Minimatch(pattern, options);
    list = list.filter(f => mm.match(f));
    if (mm.options.nonull && !list.length) {
        list.push(pattern);
    }
    return list;
};
minimatch.match = match;
const globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
// Index of the `]` that closes the class that starts at `start`,
// or -1 if it is not closed. Posix classes such as `[:alpha:]` are
// not skipped, so this can find a `]` before the real end. That
// only makes a class look less like a literal.
const classEnd = (pattern, start) => {
    let i = start + 1;
    if (pattern.charAt(i) === '!' || pattern.charAt(i) === '^')
        i++;
    let sawStart = false;
    for (; i < pattern.length; i++) {
        const c = pattern.charAt(i);
        if (c === ']' && sawStart)
            return i;
        sawStart = true;
        if (c === '\\')
            i++;
    }
    return -1;
};
// If a path portion pattern has no magic, return the string it
// matches. Otherwise, return undefined. This can report magic for
// a pattern that is in fact literal (eg, `[]`), but never the
// reverse, so a string result is always safe to compare directly.
const literal = (pattern, noext) => {
    if (!noext && (pattern === '+()' || pattern === '@()'))
        return pattern;
    let lit = '';
    for (let i = 0; i < pattern.length; i++) {
        const c = pattern.charAt(i);
        if (c === '\\') {
            // a trailing \ is a literal \
            lit += pattern.charAt(++i) || c;
        }
        else if (c === '*' || c === '?') {
            return undefined;
        }
        else if (c === '[') {
            const close = classEnd(pattern, i);
            if (close === -1) {
                // not closed, so the [ is a literal
                lit += c;
                continue;
            }
            // a class of one char, such as `[*]` or `[\b]`, is a literal
            let body = pattern.slice(i + 1, close);
            if (body.startsWith('\\'))
                body = body.slice(1);
            if ([...body].length !== 1 || '!^'.includes(pattern.charAt(i + 1))) {
                return undefined;
            }
            lit += body;
            i = close;
        }
        else if (!noext &&
            '+@!'.includes(c) &&
            pattern.charAt(i + 1) === '(' &&
            pattern.includes(')', i + 2)) {
            return undefined;
        }
        else {
            lit += c;
        }
    }
    return lit;
};
// The matching engine compiles and walks extglobs recursively, so a
// path portion with very many extglobs (nested, such as `*(*(*(a)))`,
// or in a row, such as `?(a)?(a)?(a)`) can exhaust the call stack.
// Portions with more than this many extglobs are rejected.
const MAX_EXTGLOBS = 256;
// The number of extglob openers, such as `*(`, in a path portion
// pattern. Chars in a class are counted too, so this can be more than
// the number of extglobs, but never less.
const extglobCount = (pattern) => {
    let n = 0;
    for (let i = 0; i < pattern.length - 1; i++) {
        const c = pattern.charAt(i);
        if (c === '\\') {
            i++;
        }
        else if ('+@!?*'.includes(c) && pattern.charAt(i + 1) === '(') {
            n++;
            i++;
        }
    }
    return n;
};
const assertValidExtglobs = (pattern) => {
    if (extglobCount(pattern) > MAX_EXTGLOBS) {
        throw new TypeError('pattern has too many extglobs');
    }
};
// True if the portion pattern has the same meaning as an alternative
// inside `@(...)`. It must not have a `|` or `)` that is not in a
// closed extglob (those are literal at the top level), an extglob
// that is not closed (the `)` of the `@(...)` would close it), or a
// trailing `\` (it would escape the next `|`). A pattern that is
// only an empty extglob, such as `?()`, is literal on its own, but
// not in `@(...)`. Posix classes such as `[:alpha:]` can hide a `]`
// from classEnd, so patterns with them are not merged.
const extSafe = (pattern) => {
    if (/^[?*+@]\(\)$/.test(pattern) || pattern.includes('[:'))
        return false;
    let depth = 0;
    for (let i = 0; i < pattern.length; i++) {
        const c = pattern.charAt(i);
        if (c === '\\') {
            if (++i === pattern.length)
                return false;
        }
        else if (c === '[') {
            const close = classEnd(pattern, i);
            if (close !== -1)
                i = close;
        }
        else if ('+@!?*'.includes(c) && pattern.charAt(i + 1) === '(') {
            depth++;
            i++;
        }
        else if (c === ')') {
            if (!depth--)
                return false;
        }
        else if (c === '|' && !depth) {
            return false;
        }
    }
    return !depth;
};
// The last path that Minimatch#match split, and its parts. A path is
// often tested against many patterns in a row (such as a list of
// ignore patterns), so this saves splitting it again. The parts are
// never changed, so they can be shared.
let lastSplit;
// The last path that Minimatch#match checked before splitting it. If
// the same path is checked again, it is being tested against many
// patterns, so it is split and the parts are kept for the others.
let lastChecked;
// true if a pattern portion that is not ** matches a path portion.
// An empty path portion only matches an empty pattern portion. A path
// portion never has a `/`, so the Matcher does not need to check it.
const portionMatch = (p, f) => typeof p === 'string' ? f === p : f !== '' && p.testUnchecked(f);
// Where the last portion of a row matches in a path: the start of the
// last portion of the path, or of the one before a trailing `/`. -1 if
// it matches neither.
const endIndex = (p, last, lastStart, prev, prevStart) => portionMatch(p, last) ? lastStart
    : prev !== undefined && portionMatch(p, prev) ? prevStart
        : -1;
const isDots = (p) => p === '.' || p === '..';
// a Windows drive letter portion, like `c:`
const isDrive = (p) => typeof p === 'string' && /^[a-z]:$/i.test(p);
// true for the `UNC` portion of a long UNC root, //?/UNC/host/share
const isLongUNC = (p) => typeof p === 'string' && /^unc$/i.test(p);
// The index of the host in a row or split path that starts with a
// Windows UNC root: 2 for `//host/share`, and 4 for
// `//?/UNC/host/share`. Otherwise -1. `//?/c:` is not one.
const uncHost = (p) => {
    if (p[0] !== '' || p[1] !== '')
        return -1;
    const h = p[2] !== '?' ? 2
        : isLongUNC(p[3]) ? 4
            : -1;
    const host = p[h];
    const share = p[h + 1];
    return (h !== -1 &&
        host !== undefined &&
        host !== '' &&
        host !== GLOBSTAR &&
        share !== undefined &&
        share !== '' &&
        share !== GLOBSTAR) ?
        h
        : -1;
};
// true if ** can walk the path portion: not `.` or `..`, and not a
// dotfile unless `dot` is set
const walkable = (p, dot) => !isDots(p) && (dot || !p.startsWith('.'));
// True if a portion of the path from `start` to `end` can not be
// walked by **: one that starts with `.`, or with `dot`, one that is
// `.` or `..`. `start` is the start of a portion, and `end` is the end
// of the path, or just after a separator.
const dotPortion = (f, start, end, dot, sep) => {
    for (let k = start; k < end;) {
        if (f.charCodeAt(k) === 46) {
            if (!dot)
                return true;
            const n = f.charCodeAt(k + 1) === 46 ? k + 2 : k + 1;
            if (n >= end || isSep(f.charCodeAt(n), sep))
                return true;
        }
        // the start of the next portion, after any run of separators
        const s = nextSep(f, k, sep);
        if (s === -1)
            return false;
        k = s + 1;
        while (k < end && isSep(f.charCodeAt(k), sep))
            k++;
    }
    return false;
};
const isSep = (c, sep) => sep === '/' ? c === 47
    : sep === '\\' ? c === 92
        : c === 47 || c === 92;
// the index of the first separator at or after `from`, or -1
const nextSep = (f, from, sep) => {
    if (sep !== 'both')
        return f.indexOf(sep, from);
    const s = f.indexOf('/', from);
    const b = f.indexOf('\\', from);
    return (s === -1 ? b
        : b === -1 ? s
            : Math.min(s, b));
};
// the index of the last separator at or before `from`, or -1
const lastSep = (f, from, sep) => sep !== 'both' ?
    f.lastIndexOf(sep, from)
    : Math.max(f.lastIndexOf('/', from), f.lastIndexOf('\\', from));
// What parse() returns in place of a Matcher while make() builds and
// merges the rows. Most of the Matchers in rows that are merged would
// never be used, so they are only made for the rows that are left.
const PENDING = {};
class Minimatch {
    options;
    set;
    pattern;
    windowsPathsNoEscape;
    nonegate;
    negate;
    comment;
    empty;
    preserveMultipleSlashes;
    partial;
    globSet;
    globParts;
    nocase;
    isWindows;
    platform;
    windowsNoMagicRoot;
    maxGlobstarRecursion;
    // the path can be checked against the last portion, and the string
    // portions, of each row before it is split. See #canMatch.
    #endCheck;
    #literalCheck;
    // level 2 resolves `.` and `..` portions in the path
    #level2;
    // the unicode normalization form, if any
    #form;
    // the string portions of each row in the set
    #literals = [];
    // the rows that #canMatch can match without splitting the path
    #shapes = [];
    // the rows whose last portion can be checked against the path's
    #endRows = [];
    // brace expansion can make the same portion in many rows, so they
    // share one Matcher, and the states that it caches
    #matchers = new Map();
    // parse() returns PENDING in place of a Matcher
    #pending = false;
    // the char that marks numeric ranges in globSet, if any
    #rangeMark;
    // the GlobstarParts of each pattern row, by start index and partial
    #globstarParts = new WeakMap();
    constructor(pattern, options = {}) {
        assertValidPattern(pattern);
        options = options || {};
        this.options = options;
        this.maxGlobstarRecursion =
            options.maxGlobstarRecursion ?? DEFAULT_GLOB_STAR_RECURSION_MAX;
        this.pattern = pattern;
        this.platform = options.platform || defaultPlatform;
        this.isWindows = this.platform === 'win32';
        this.windowsPathsNoEscape =
            !!options.windowsPathsNoEscape || options[AWE_KEY] === false;
        if (this.windowsPathsNoEscape) {
            this.pattern = this.pattern.replace(/\\/g, '/');
        }
        this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
        this.negate = false;
        this.nonegate = !!options.nonegate;
        this.comment = false;
        this.empty = false;
        this.partial = !!options.partial;
        this.nocase = !!this.options.nocase;
        this.windowsNoMagicRoot =
            options.windowsNoMagicRoot !== undefined ?
                options.windowsNoMagicRoot
                : !!(this.isWindows && this.nocase);
        this.globSet = [];
        this.globParts = [];
        this.set = [];
        this.#endCheck = !this.preserveMultipleSlashes;
        this.#level2 = (options.optimizationLevel ?? 1) >= 2;
        const n = options.normalize;
        this.#form = n === true ? 'NFC' : n || undefined;
        // make the set of Matchers etc.
        this.make();
        // On Windows, the portions of a row up to its drive letter or UNC
        // share are skipped or compared without case, if the path has one
        // too. So the checks only use the portions after it.
        const drives = this.set.map(row => this.#rootIndex(row));
        this.#endRows = this.set.map((row, r) => this.#endCheck && row.length - 1 > drives[r]);
        // with the end check, the last portion is already checked
        this.#literals = this.set.map((row, r) => {
            const end = this.#endRows[r] ? row.length - 1 : row.length;
            const lits = row
                .slice(drives[r] + 1, end)
                .filter((p) => typeof p === 'string' && !!p);
            return [...new Set(lits)];
        });
        this.#literalCheck = this.#literals.some(l => l.length);
        this.#shapes = this.set.map((row, r) => {
            const [p0, p1, p2] = row;
            if (this.#endRows[r] && row.length === 2) {
                if (p0 === GLOBSTAR && p1 !== GLOBSTAR)
                    return 'tail';
            }
            // the basename of a path that is split on / is its last portion,
            // or the one before a trailing /, the same as the end check
            if (this.#endRows[r] &&
                options.matchBase &&
                row.length === 1 &&
                p0 !== GLOBSTAR &&
                p0 !== '') {
                return 'base';
            }
            // the portion must not be a root, or '', which can be a
            // different portion on Windows (where //x paths get an extra '')
            if (!this.#endCheck || drives[r] !== -1)
                return undefined;
            if (row.length === 3 &&
                p0 === GLOBSTAR &&
                p2 === GLOBSTAR &&
                p1 !== GLOBSTAR &&
                p1 !== '' &&
                // the portion between is only matched below this limit
                this.maxGlobstarRecursion > 0) {
                return 'mid';
            }
            if (row.length === 2 &&
                p1 === GLOBSTAR &&
                p0 !== GLOBSTAR &&
                p0 !== '') {
                return 'head';
            }
            return undefined;
        });
    }
    // a string portion of a pattern, normalized if the option is set
    #norm(p) {
        return this.#form ? p.normalize(this.#form) : p;
    }
    // On Windows, the index of the last root portion of a row, as
    // #matchRow finds it: 0 for `c:/...`, 3 for `//?/c:/...` and
    // `//host/share/...`, and 5 for `//?/UNC/host/share/...`. Otherwise
    // -1.
    #rootIndex(row) {
        if (!this.isWindows)
            return -1;
        if (isDrive(row[0]))
            return 0;
        const uncDrive = row[0] === '' && row[1] === '' && row[2] === '?' && isDrive(row[3]);
        if (uncDrive)
            return 3;
        const h = uncHost(row);
        return h === -1 ? -1 : h + 1;
    }
    hasMagic() {
        if (this.options.magicalBraces && this.set.length > 1) {
            return true;
        }
        for (const pattern of this.set) {
            for (const part of pattern) {
                if (typeof part !== 'string')
                    return true;
            }
        }
        return false;
    }
    make() {
        const pattern = this.pattern;
        const options = this.options;
        // empty patterns and comments match nothing.
        if (!options.nocomment && pattern.charAt(0) === '#') {
            this.comment = true;
            return;
        }
        if (!pattern) {
            this.empty = true;
            return;
        }
        // step 1: figure out negation, etc.
        this.parseNegate();
        // step 2: expand braces
        this.globSet = [...new Set(this.#expandBraces())];
        // step 3: now we have a set, so turn each one into a series of
        // path-portion matching patterns.
        // These will be Matchers, except in the case of "**", which is
        // set to the GLOBSTAR object for globstar behavior,
        // and will not contain any / characters
        //
        // First, we preprocess to make the glob pattern sets a bit simpler
        // and deduped.  There are some perf-killing patterns that can cause
        // problems with a glob walk, but we can simplify them down a bit.
        const rawGlobParts = this.globSet.map(s => this.#slashSplit(s));
        this.globParts = this.preprocess(rawGlobParts);
        // glob --> Matchers
        this.#pending = true;
        let set = this.globParts.map((s, _, __) => {
            if (this.isWindows && this.windowsNoMagicRoot) {
                // check if it's a drive or unc path. The root of a long UNC
                // path, //?/UNC/host/share, is 6 portions.
                const n = s[2] === '?' && isLongUNC(s[3]) ? 6 : 4;
                const isUNC = s[0] === '' &&
                    s[1] === '' &&
                    (s[2] === '?' || !globMagic.test(s[2])) &&
                    s.slice(3, n).every(p => !globMagic.test(p));
                const isDrive = /^[a-z]:/i.test(s[0]);
                if (isUNC) {
                    return [
                        ...s.slice(0, n).map(p => this.#norm(p)),
                        ...s.slice(n).map(ss => this.parse(ss)),
                    ];
                }
                else if (isDrive) {
                    return [
                        this.#norm(s[0]),
                        ...s.slice(1).map(ss => this.parse(ss)),
                    ];
                }
            }
            return s.map(ss => this.parse(ss));
        });
        // filter out everything that didn't compile properly.
        this.set = set.filter(s => s.indexOf(false) === -1);
        // do not treat the ? in UNC paths as magic
        if (this.isWindows) {
            for (let i = 0; i < this.set.length; i++) {
                const p = this.set[i];
                if (p[0] === '' &&
                    p[1] === '' &&
                    this.globParts[i][2] === '?' &&
                    (isDrive(p[3]) || isLongUNC(this.globParts[i][3]))) {
                    if (isLongUNC(this.globParts[i][3]))
                        p[3] = 'UNC';
                    p[2] = '?';
                }
            }
        }
        // with noext, `@(...)` would be literal
        if (!options.noext)
            this.mergeRows();
        this.#pending = false;
        this.set.forEach((row, i) => {
            for (let k = 0; k < row.length; k++) {
                if (row[k] === PENDING) {
                    row[k] = this.parse(this.globParts[i][k]);
                }
            }
        });
    }
    // Merge rows that only differ in one portion, where each of them
    // is a Matcher, into one row that matches any of them with
    // `@(a|b|...)`. Then a path is only walked once for all of them,
    // for example with `**/*.{js,ts}`.
    mergeRows() {
        let merged = true;
        while (merged) {
            merged = false;
            // a single row cannot be merged with anything
            if (this.set.length < 2)
                return;
            let keys = this.#mergeKeys();
            const len = Math.max(0, ...this.set.map(r => r.length));
            for (let k = 0; k < len; k++) {
                // the rows that are the same other than at portion k, keyed
                // by the ids of the parts before k and the parts after k,
                // which are at most the number of rows
                const groups = new Map();
                const R = this.set.length + 1;
                this.set.forEach((row, i) => {
                    if (!(row[k] instanceof Matcher || row[k] === PENDING) ||
                        !extSafe(this.globParts[i][k])) {
                        return;
                    }
                    const { pre, suf } = keys[i];
                    const key = pre[k] * R + suf[k + 1];
                    const g = groups.get(key);
                    if (g)
                        g.push(i);
                    else
                        groups.set(key, [i]);
                });
                const drop = new Set();
                for (const g of groups.values()) {
                    if (g.length < 2)
                        continue;
                    const [first, ...rest] = g;
                    const alts = g.map(i => this.globParts[i][k]);
                    const glob = `@(${alts.join('|')})`;
                    // merging is only an optimization, so leave the rows as they
                    // are if the merged portion would have too many extglobs
                    if (extglobCount(glob) > MAX_EXTGLOBS)
                        continue;
                    this.globParts[first][k] = glob;
                    this.set[first][k] = this.parse(glob);
                    for (const i of rest)
                        drop.add(i);
                }
                if (drop.size) {
                    merged = true;
                    this.set = this.set.filter((_, i) => !drop.has(i));
                    this.globParts = this.globParts.filter((_, i) => !drop.has(i));
                    // every merge drops a row, so this happens at most once per row
                    if (this.set.length < 2)
                        return;
                    keys = this.#mergeKeys();
                }
            }
        }
    }
    // For each row, number ids for its prefixes and suffixes, such that
    // pre[k] identifies parts[0..k) and suf[k] identifies parts[k..n).
    // Two rows are the same other than at portion k exactly when they
    // have the same pre[k] and suf[k + 1]. This is linear in the size of
    // the rows, where joining the whole row for every k was quadratic.
    #mergeKeys() {
        const partIds = new Map();
        const ids = this.globParts.map(parts => parts.map(s => {
            let id = partIds.get(s);
            if (id === undefined)
                partIds.set(s, (id = partIds.size));
            return id;
        }));
        // ids are only compared at the same k, so they are numbered per
        // portion, with 0 for the empty prefix or suffix. Then they are
        // at most the number of rows, and id * P + part id is a safe
        // integer key for any set that fits in memory.
        const P = partIds.size;
        const len = Math.max(0, ...ids.map(r => r.length));
        const keys = ids.map(r => ({
            pre: [0],
            suf: new Array(r.length + 1).fill(0),
        }));
        for (let k = 0; k < len; k++) {
            const m = new Map();
            ids.forEach((r, i) => {
                if (k >= r.length)
                    return;
                const { pre } = keys[i];
                const key = pre[k] * P + r[k];
                let id = m.get(key);
                if (id === undefined)
                    m.set(key, (id = m.size + 1));
                pre.push(id);
            });
        }
        for (let k = len - 1; k >= 0; k--) {
            const m = new Map();
            ids.forEach((r, i) => {
                if (k >= r.length)
                    return;
                const { suf } = keys[i];
                const key = suf[k + 1] * P + r[k];
                let id = m.get(key);
                if (id === undefined)
                    m.set(key, (id = m.size + 1));
                suf[k] = id;
            });
        }
        return keys;
    }
    // various transforms to equivalent pattern sets that are
    // faster to process in a filesystem walk.  The goal is to
    // eliminate what we can, and push all ** patterns as far
    // to the right as possible, even if it increases the number
    // of patterns that we have to process.
    preprocess(globParts) {
        // if we're not in globstar mode, then turn ** into *
        if (this.options.noglobstar) {
            for (const partset of globParts) {
                for (let j = 0; j < partset.length; j++) {
                    if (partset[j] === '**') {
                        partset[j] = '*';
                    }
                }
            }
        }
        const { optimizationLevel = 1 } = this.options;
        if (optimizationLevel >= 2) {
            // aggressive optimization for the purpose of fs walking
            globParts = this.firstPhasePreProcess(globParts);
            globParts = this.secondPhasePreProcess(globParts);
        }
        else if (optimizationLevel >= 1) {
            // just basic optimizations to remove some .. parts
            globParts = this.levelOneOptimize(globParts);
        }
        else {
            // just collapse multiple ** portions into one
            globParts = this.adjascentGlobstarOptimize(globParts);
        }
        return globParts;
    }
    // just get rid of adjascent ** portions
    adjascentGlobstarOptimize(globParts) {
        return globParts.map(parts => {
            let gs = -1;
            while (-1 !== (gs = parts.indexOf('**', gs + 1))) {
                let i = gs;
                while (parts[i + 1] === '**') {
                    i++;
                }
                if (i !== gs) {
                    parts.splice(gs, i - gs);
                }
            }
            return parts;
        });
    }
    // get rid of adjascent ** and resolve .. portions
    levelOneOptimize(globParts) {
        return globParts.map(parts => {
            // .. can not remove the root of a Windows path
            const root = this.#rootIndex(parts) + 1;
            parts = parts.reduce((set, part) => {
                const prev = set[set.length - 1];
                if (part === '**' && prev === '**') {
                    return set;
                }
                if (part === '..') {
                    if (set.length > root &&
                        prev &&
                        prev !== '..' &&
                        prev !== '.' &&
                        prev !== '**') {
                        set.pop();
                        return set;
                    }
                }
                set.push(part);
                return set;
            }, []);
            return parts.length === 0 ? [''] : parts;
        });
    }
    // Check the path against each row before it is split. 'no' if no
    // row can match, so it does not need to be split. 'yes' if a row of
    // `**` and one more portion matches. 'maybe' if it must be split to
    // know. None of this applies with partial, where the path can end
    // before the row does.
    //
    // On Windows, `\` is a separator in the path too, and the portions of
    // a row up to its drive letter or UNC share are not checked (see
    // #rootIndex).
    //
    // Each string portion of a row must be a portion of the path, so the
    // path must contain it. Level 2 can only take portions out of the
    // path, so this is still true then.
    //
    // The last portion of a row must match the last portion of the path,
    // or the one before a trailing `/` (as a/* and a/**/* match a/b/).
    // This does not apply to rows that end in **, rows that end in a
    // root, or preserveMultipleSlashes (which can leave more
    // than one '' at the end). At level 2, it does not apply if that
    // portion is `.` or `..`, which can be
    // resolved away. Level 2 only takes other portions out of the
    // middle of the path.
    //
    // A row of `**/x` then matches if the ** can walk the portions
    // before the one that x matches, the same as #matchGlobstar. At
    // level 2, this is only known if none of them are `.` or `..`, so
    // that the path does not change when it is resolved.
    #canMatch(f) {
        const sep = !this.isWindows || !f.includes('\\') ? '/'
            : f.includes('/') ? 'both'
                : '\\';
        // the portions that f.split(/\/+/) would end with, and where they
        // start in f, found when a row needs them. `ends` is 0 until they
        // are found, then 1, or -1 if they can not be used.
        let ends = this.#endCheck ? 0 : -1;
        let last = '';
        let lastStart = 0;
        let prev;
        let prevStart = 0;
        const dot = !!this.options.dot;
        // A string compare is cheaper than includes(), and a Matcher test
        // costs more, so the cheaper check goes first.
        ROWS: for (let r = 0; r < this.set.length; r++) {
            const row = this.set[r];
            const p = row[row.length - 1];
            let end = ends !== -1 && this.#endRows[r] && p !== GLOBSTAR;
            if (end && ends === 0) {
                const i = lastSep(f, f.length, sep);
                lastStart = i + 1;
                last = f.slice(lastStart);
                if (last === '' && i >= 0) {
                    let j = i;
                    while (j > 0 && isSep(f.charCodeAt(j - 1), sep))
                        j--;
                    prevStart = j === 0 ? 0 : lastSep(f, j - 1, sep) + 1;
                    prev = f.slice(prevStart, j);
                }
                const resolves = this.#level2 &&
                    (isDots(last) ||
                        (last === '' && prev !== undefined && isDots(prev)));
                ends = resolves ? -1 : 1;
                end = !resolves;
            }
            let tailStart = -1;
            if (end && typeof p === 'string') {
                tailStart = endIndex(p, last, lastStart, prev, prevStart);
                if (tailStart === -1)
                    continue;
            }
            if (this.#literalCheck) {
                for (const l of this.#literals[r]) {
                    if (!f.includes(l))
                        continue ROWS;
                }
            }
            if (end && typeof p === 'object') {
                tailStart = endIndex(p, last, lastStart, prev, prevStart);
                if (tailStart === -1)
                    continue;
            }
            const shape = this.#shapes[r];
            if (shape === 'base' && end)
                return 'yes';
            if (shape === 'tail' && end) {
                if (this.#level2 && dotPortion(f, 0, tailStart, true, sep)) {
                    return 'maybe';
                }
                if (!dotPortion(f, 0, tailStart, dot, sep))
                    return 'yes';
                continue;
            }
            if (shape === 'mid' || shape === 'head') {
                const m = this.#walk(f, row, shape === 'head', dot, sep);
                if (m !== 'no')
                    return m;
                continue;
            }
            return 'maybe';
        }
        return 'no';
    }
    // Match a row of a known shape against the split path, the same as
    // #matchGlobstar and #matchGlobStarBodySections do. None of these
    // rows have a drive letter, so they start at the first portion.
    #matchShape(file, row, shape) {
        const dot = !!this.options.dot;
        const n = file.length;
        if (shape === 'head') {
            // x, then at least one portion that ** can walk
            if (n < 2 || !portionMatch(row[0], file[0])) {
                return false;
            }
            for (let i = 1; i < n; i++)
                if (!walkable(file[i], dot))
                    return false;
            return true;
        }
        const x = row[1];
        if (shape === 'tail') {
            // x is the last portion, or the one before a trailing ''
            let t = n - 1;
            if (!portionMatch(x, file[t])) {
                if (file[t] !== '' || n === 1 || !portionMatch(x, file[--t])) {
                    return false;
                }
            }
            for (let i = 0; i < t; i++)
                if (!walkable(file[i], dot))
                    return false;
            return true;
        }
        // mid: the first x that ** can walk to, with a portion after it,
        // and ** can walk all of those
        for (let k = 0; k < n; k++) {
            if (portionMatch(x, file[k]) && k + 1 < n) {
                let i = k + 1;
                while (i < n && walkable(file[i], dot))
                    i++;
                if (i === n)
                    return true;
            }
            if (!walkable(file[k], dot))
                return false;
        }
        return false;
    }
    // Match a row of `**/x/**` or `x/**` against the path, the same as
    // #matchGlobstar and #matchGlobStarBodySections do once it is split.
    // x must match a portion (the first one, for `x/**`), the ** before
    // it must be able to walk the portions before that one, and there
    // must be a portion after it, which the ** after it can walk. At
    // level 2, this is only known if no portion is `.` or `..`.
    #walk(f, row, head, dot, sep) {
        if (this.#level2 && dotPortion(f, 0, f.length, true, sep))
            return 'maybe';
        const x = row[head ? 0 : 1];
        // the last portion has none after it, so it can not be x
        let s = 0;
        for (let e = nextSep(f, s, sep); e !== -1; e = nextSep(f, s, sep)) {
            // the start of the next portion
            let next = e + 1;
            while (next < f.length && isSep(f.charCodeAt(next), sep))
                next++;
            const hit = typeof x === 'string' ?
                e - s === x.length && f.startsWith(x, s)
                : e > s && x.testUnchecked(f.slice(s, e));
            if (hit && !dotPortion(f, next, f.length, dot, sep))
                return 'yes';
            if (head || dotPortion(f, s, next, dot, sep))
                return 'no';
            s = next;
        }
        return 'no';
    }
    // the last split, if it was the same path with the same split
    // settings
    #cachedSplit(f) {
        const last = lastSplit;
        return (last?.f === f &&
            last.isWindows === this.isWindows &&
            last.preserveMultipleSlashes === this.preserveMultipleSlashes &&
            last.normalize === this.#form) ?
            last
            : undefined;
    }
    // split a path for match(), and keep the parts for the next call
    #split(f) {
        const { isWindows, preserveMultipleSlashes } = this;
        // windows: need to use /, not \
        let parts = this.#slashSplit(isWindows ? f.split('\\').join('/') : f);
        // normalize each portion, so that a char that normalizes to `/`
        // does not make a new portion
        const normalize = this.#form;
        if (normalize)
            parts = parts.map(p => p.normalize(normalize));
        lastSplit = {
            f,
            isWindows,
            preserveMultipleSlashes,
            normalize,
            parts,
        };
        return lastSplit;
    }
    // resolve `.` and `..` portions of a path, for level 2
    #levelTwoFileOptimize(file) {
        // work on a copy, so that the cached parts do not change
        const parts = [...file];
        let didSomething = false;
        do {
            didSomething = false;
            // <pre>/<e>/<rest> -> <pre>/<rest>
            if (!this.preserveMultipleSlashes) {
                for (let i = 1; i < parts.length - 1; i++) {
                    const p = parts[i];
                    // don't squeeze out UNC patterns
                    if (i === 1 && p === '' && parts[0] === '')
                        continue;
                    if (p === '.' || p === '') {
                        didSomething = true;
                        parts.splice(i, 1);
                        i--;
                    }
                }
                if (parts[0] === '.' &&
                    parts.length === 2 &&
                    (parts[1] === '.' || parts[1] === '')) {
                    didSomething = true;
                    parts.pop();
                }
            }
            // <pre>/<p>/../<rest> -> <pre>/<rest>
            // .. can not remove the root of a Windows path
            const root = this.#rootIndex(parts) + 1;
            let dd = root;
            while (-1 !== (dd = parts.indexOf('..', dd + 1))) {
                const p = parts[dd - 1];
                if (p && p !== '.' && p !== '..' && p !== '**') {
                    didSomething = true;
                    parts.splice(dd - 1, 2);
                    dd = Math.max(dd - 2, root);
                }
            }
        } while (didSomething);
        return parts.length === 0 ? [''] : parts;
    }
    // First phase: single-pattern processing
    // <pre> is 1 or more portions
    // <rest> is 1 or more portions
    // <p> is any portion other than ., .., '', or **
    // <e> is . or ''
    //
    // **/.. is *brutal* for filesystem walking performance, because
    // it effectively resets the recursive walk each time it occurs,
    // and ** cannot be reduced out by a .. pattern part like a regexp
    // or most strings (other than .., ., and '') can be.
    //
    // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
    // <pre>/<e>/<rest> -> <pre>/<rest>
    // <pre>/<p>/../<rest> -> <pre>/<rest>
    // **/**/<rest> -> **/<rest>
    //
    // **/*/<rest> -> */**/<rest> <== not valid because ** doesn't follow
    // this WOULD be allowed if ** did follow symlinks, or * didn't
    firstPhasePreProcess(globParts) {
        // each **/.. split doubles the patterns, and adds a copy of the
        // whole pattern. Throw if either gets too large. A partial split
        // would match some paths and not others, depending on which rows
        // the pass reached first.
        const { braceExpandMax = DEFAULT_BRACE_EXPAND_MAX } = this.options;
        let splitCells = 0;
        const maxSplitCells = 1_000_000;
        let didSomething = false;
        do {
            didSomething = false;
            // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
            for (let parts of globParts) {
                let gs = -1;
                while (-1 !== (gs = parts.indexOf('**', gs + 1))) {
                    let gss = gs;
                    while (parts[gss + 1] === '**') {
                        // <pre>/**/**/<rest> -> <pre>/**/<rest>
                        gss++;
                    }
                    // eg, if gs is 2 and gss is 4, that means we have 3 **
                    // parts, and can remove 2 of them.
                    if (gss > gs) {
                        parts.splice(gs + 1, gss - gs);
                    }
                    let next = parts[gs + 1];
                    const p = parts[gs + 2];
                    const p2 = parts[gs + 3];
                    if (next !== '..')
                        continue;
                    if (!p ||
                        p === '.' ||
                        p === '..' ||
                        !p2 ||
                        p2 === '.' ||
                        p2 === '..') {
                        continue;
                    }
                    // Check before changing parts or allocating the new row.
                    const addedCells = parts.length - 1;
                    if (globParts.length >= braceExpandMax ||
                        splitCells + addedCells > maxSplitCells) {
                        throw new RangeError(`optimizationLevel 2: too many patterns from '**/..'`);
                    }
                    didSomething = true;
                    // edit parts in place, and push the new one
                    parts.splice(gs, 1);
                    const other = parts.slice(0);
                    other[gs] = '**';
                    splitCells += addedCells;
                    globParts.push(other);
                    gs--;
                }
                // <pre>/<e>/<rest> -> <pre>/<rest>
                if (!this.preserveMultipleSlashes) {
                    for (let i = 1; i < parts.length - 1; i++) {
                        const p = parts[i];
                        // don't squeeze out UNC patterns
                        if (i === 1 && p === '' && parts[0] === '')
                            continue;
                        if (p === '.' || p === '') {
                            didSomething = true;
                            parts.splice(i, 1);
                            i--;
                        }
                    }
                    if (parts[0] === '.' &&
                        parts.length === 2 &&
                        (parts[1] === '.' || parts[1] === '')) {
                        didSomething = true;
                        parts.pop();
                    }
                }
                // <pre>/<p>/../<rest> -> <pre>/<rest>
                // .. can not remove the root of a Windows path
                const root = this.#rootIndex(parts) + 1;
                let dd = root;
                while (-1 !== (dd = parts.indexOf('..', dd + 1))) {
                    const p = parts[dd - 1];
                    if (p && p !== '.' && p !== '..' && p !== '**') {
                        didSomething = true;
                        const needDot = dd === 1 && parts[dd + 1] === '**';
                        const splin = needDot ? ['.'] : [];
                        parts.splice(dd - 1, 2, ...splin);
                        if (parts.length === 0)
                            parts.push('');
                        dd = Math.max(dd - 2, root);
                    }
                }
            }
        } while (didSomething);
        return globParts;
    }
    // second phase: multi-pattern dedupes
    // {<pre>/<rest>,<pre>/<rest>} -> <pre>/<rest>
    // {<pre>/*/<rest>,<pre>/<p>/<rest>} -> <pre>/*/<rest>
    secondPhasePreProcess(globParts) {
        const keys = new Set();
        const rows = globParts.filter(parts => {
            const key = parts.join('/');
            if (keys.has(key))
                return false;
            keys.add(key);
            return true;
        });
        // A row is covered by another row that has `*` at some positions,
        // and is the same at all others. Collect each distinct set of `*`
        // positions, then look up each row with `*` put at those positions.
        const stars = new Map();
        for (const parts of rows) {
            const s = [];
            for (let i = 0; i < parts.length; i++) {
                if (parts[i] === '*')
                    s.push(i);
            }
            if (s.length)
                stars.set(s.join(','), s);
        }
        // Each row is checked against each set of `*` positions, so skip
        // this if there are too many. The patterns match the same paths
        // either way.
        if (!stars.size || rows.length * stars.size > 100_000)
            return rows;
        const { dot } = this.options;
        return rows.filter(parts => {
            for (const s of stars.values()) {
                if (s[s.length - 1] >= parts.length)
                    continue;
                const c = [...parts];
                let ok = true;
                let changed = false;
                for (const i of s) {
                    const p = parts[i];
                    if (p === '*')
                        continue;
                    if (!p || p === '**' || (!dot && p.startsWith('.'))) {
                        ok = false;
                        break;
                    }
                    c[i] = '*';
                    changed = true;
                }
                if (ok && changed && keys.has(c.join('/')))
                    return false;
            }
            return true;
        });
    }
    parseNegate() {
        if (this.nonegate)
            return;
        const pattern = this.pattern;
        let negate = false;
        let negateOffset = 0;
        for (let i = 0; i < pattern.length && pattern.charAt(i) === '!'; i++) {
            negate = !negate;
            negateOffset++;
        }
        if (negateOffset)
            this.pattern = pattern.slice(negateOffset);
        this.negate = negate;
    }
    // Match the parts of a path against one row of the set. `resolved`
    // is the parts after level 2 resolves `.` and `..` in them, or the
    // same parts below level 2. Set partial to true to test if, for
    // example, "/a/b" matches the start of "/*/b/*/d". Partial means, if
    // you run out of file before you run out of pattern, then that's
    // fine, as long as all the parts match.
    #matchRow(file, resolved, pattern, partial) {
        let fileStartIndex = 0;
        let patternStartIndex = 0;
        // UNC paths like //?/X:/... can match X:/... and vice versa, and
        // //?/UNC/host/share/... can match //host/share/... and vice versa.
        // Drive letters in absolute drive or unc paths, and the host and
        // share of UNC paths, are always compared case-insensitively.
        const fh = this.isWindows ? uncHost(resolved) : -1;
        const ph = fh === -1 ? -1 : uncHost(pattern);
        if (ph !== -1) {
            const host = pattern[ph];
            const share = pattern[ph + 1];
            if (typeof host !== 'string' || typeof share !== 'string') {
                // a host or share with magic is matched as usual
                fileStartIndex = fh;
                patternStartIndex = ph;
            }
            else if (resolved[fh].toLowerCase() === host.toLowerCase() &&
                resolved[fh + 1].toLowerCase() === share.toLowerCase()) {
                fileStartIndex = fh + 2;
                patternStartIndex = ph + 2;
            }
        }
        else if (this.isWindows) {
            const fileDrive = typeof file[0] === 'string' && /^[a-z]:$/i.test(file[0]);
            const fileUNC = !fileDrive &&
                file[0] === '' &&
                file[1] === '' &&
                file[2] === '?' &&
                /^[a-z]:$/i.test(file[3]);
            const patternDrive = typeof pattern[0] === 'string' && /^[a-z]:$/i.test(pattern[0]);
            const patternUNC = !patternDrive &&
                pattern[0] === '' &&
                pattern[1] === '' &&
                pattern[2] === '?' &&
                typeof pattern[3] === 'string' &&
                /^[a-z]:$/i.test(pattern[3]);
            const fdi = fileUNC ? 3
                : fileDrive ? 0
                    : undefined;
            const pdi = patternUNC ? 3
                : patternDrive ? 0
                    : undefined;
            if (typeof fdi === 'number' && typeof pdi === 'number') {
                const [fd, pd] = [
                    file[fdi],
                    pattern[pdi],
                ];
                // the drives match, so start matching after them
                if (fd.toLowerCase() === pd.toLowerCase()) {
                    patternStartIndex = pdi + 1;
                    fileStartIndex = fdi + 1;
                }
            }
        }
        // the drive letters are found in the parts before level 2 resolves
        // them, and the match uses the resolved parts
        file = resolved;
        if (pattern.includes(GLOBSTAR)) {
            return this.#matchGlobstar(file, pattern, partial, fileStartIndex, patternStartIndex);
        }
        return this.#matchOne(file, pattern, partial, fileStartIndex, patternStartIndex);
    }
    #matchGlobstar(file, pattern, partial, fileIndex, patternIndex) {
        const { head, body, tail, segments } = this.#getGlobstarParts(pattern, partial, patternIndex);
        // check the head, from the current file/pattern index.
        if (head.length) {
            const headEnd = fileIndex + head.length;
            if (!this.#matchOne(file, head, partial, fileIndex, 0, headEnd)) {
                return false;
            }
            fileIndex += head.length;
            patternIndex += head.length;
        }
        // now we know the head matches!
        // if the last portion is not empty, it MUST match the end
        // check the tail
        let fileTailMatch = 0;
        if (tail.length) {
            // if head + tail > file, then we cannot possibly match
            if (tail.length + fileIndex > file.length)
                return false;
            // try to match the tail
            let tailStart = file.length - tail.length;
            if (this.#matchOne(file, tail, partial, tailStart, 0)) {
                fileTailMatch = tail.length;
            }
            else {
                // affordance for stuff like a/**/* matching a/b/
                // if the last file portion is '', and there's more to the pattern
                // then try without the '' bit.
                if (file[file.length - 1] !== '' ||
                    fileIndex + tail.length === file.length) {
                    return false;
                }
                tailStart--;
                if (!this.#matchOne(file, tail, partial, tailStart, 0)) {
                    return false;
                }
                fileTailMatch = tail.length + 1;
            }
        }
        // now we know the tail matches!
        // the middle is zero or more portions wrapped in **, possibly
        // containing more ** sections.
        // so a/**/b/**/c/**/d has become **/b/**/c/**
        // if it's empty, it means a/**/b, just verify we have no bad dots
        // if there's no tail, so it ends on /**, then we must have *something*
        // after the head, or it's not a matc
        if (!body.length) {
            let sawSome = !!fileTailMatch;
            for (let i = fileIndex; i < file.length - fileTailMatch; i++) {
                const f = String(file[i]);
                sawSome = true;
                if (f === '.' ||
                    f === '..' ||
                    (!this.options.dot && f.startsWith('.'))) {
                    return false;
                }
            }
            // in partial mode, we just need to get past all file parts
            return partial || sawSome;
        }
        // now we know that there's one or more body sections, which can
        // be matched anywhere from the 0 index (because the head was pruned)
        // through to the length-fileTailMatch index.
        return !!this.#matchGlobStarBodySections(file, segments, file.length - fileTailMatch, fileIndex, 0, partial, 0, !!fileTailMatch, new Set());
    }
    // Split the pattern into head, tail, and middle of ** delimited
    // parts. The tail has to be at the end, and the others just have to
    // be found in order from the head. These only depend on the pattern
    // row, so they are kept for the next path.
    #getGlobstarParts(pattern, partial, patternIndex) {
        let byStart = this.#globstarParts.get(pattern);
        if (!byStart) {
            byStart = [];
            this.#globstarParts.set(pattern, byStart);
        }
        const key = patternIndex * 2 + (partial ? 1 : 0);
        const found = byStart[key];
        if (found)
            return found;
        const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
        const lastgs = pattern.lastIndexOf(GLOBSTAR);
        const head = pattern.slice(patternIndex, firstgs);
        const body = pattern.slice(firstgs + 1, partial ? undefined : lastgs);
        const tail = partial ? [] : pattern.slice(lastgs + 1);
        // split the body up into sections, and note the number of
        // portions that must come after the start of each one
        const segments = [[[], 0]];
        let current = segments[0];
        let nonGsParts = 0;
        const nonGsPartsSums = [0];
        for (const b of body) {
            if (b === GLOBSTAR) {
                nonGsPartsSums.push(nonGsParts);
                current = [[], 0];
                segments.push(current);
            }
            else {
                current[0].push(b);
                nonGsParts++;
            }
        }
        // the portions in this section and the ones after it
        segments.forEach((b, i) => {
            b[1] = nonGsParts - nonGsPartsSums[i];
        });
        const parts = { head, body, tail, segments };
        byStart[key] = parts;
        return parts;
    }
    // return false for "nope, not matching"
    // return null for "not matching, cannot keep trying"
    #matchGlobStarBodySections(file, 
    // pattern section, and the portions that it and the rest need
    bodySegments, 
    // the end of the file portions that the body can match
    fileLength, fileIndex, bodyIndex, partial, globStarDepth, sawTail, 
    // the places that a walk has already tried, as
    // bodyIndex * (file.length + 1) + fileIndex. A walk from a place
    // does the same no matter how it got there, and it only comes back
    // if it found no match, so a walk that gets to one stops.
    tried) {
        // take the first body segment, and walk from fileIndex to its "after"
        // value at the end
        // If it doesn't match at that position, we increment, until we hit
        // that final possible position, and give up.
        // If it does match, then advance and try to rest.
        // If any of them fail we keep walking forward.
        // this is still a bit recursively painful, but it's more constrained
        // than previous implementations, because we never test something that
        // can't possibly be a valid matching condition.
        const bs = bodySegments[bodyIndex];
        if (!bs) {
            // with partial, the body is the rest of the pattern, so it
            // matches if no portions are left, or only the '' of a trailing
            // / (as a/* matches a/b/). A ** at the end walks them as its own
            // empty section.
            if (partial) {
                return (fileIndex >= fileLength ||
                    (fileIndex === fileLength - 1 && file[fileIndex] === ''));
            }
            // just make sure that there's no bad dots before the tail
            for (let i = fileIndex; i < fileLength; i++) {
                sawTail = true;
                const f = file[i];
                if (f === '.' ||
                    f === '..' ||
                    (!this.options.dot && f.startsWith('.'))) {
                    return false;
                }
            }
            return sawTail;
        }
        // have a non-globstar body section to test, up to the last index
        // where it can start
        const [body, need] = bs;
        // with partial, the path can end before the body does
        const after = partial ? fileLength : fileLength - need;
        while (fileIndex <= after) {
            const key = bodyIndex * (file.length + 1) + fileIndex;
            if (tried.has(key))
                return false;
            tried.add(key);
            const m = this.#matchOne(file, body, partial, fileIndex, 0, fileIndex + body.length);
            // if limit exceeded, no match. intentional false negative,
            // acceptable break in correctness for security.
            if (m && globStarDepth < this.maxGlobstarRecursion) {
                // match! see if the rest match. if so, we're done!
                const sub = this.#matchGlobStarBodySections(file, bodySegments, fileLength, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail, tried);
                if (sub !== false) {
                    return sub;
                }
            }
            // the ** does not walk past the last place the body can start
            if (fileIndex === after)
                break;
            const f = file[fileIndex];
            if (f === '.' ||
                f === '..' ||
                (!this.options.dot && f.startsWith('.'))) {
                return false;
            }
            fileIndex++;
        }
        // walked off. no point continuing
        return partial || null;
    }
    #matchOne(file, pattern, partial, fileIndex, patternIndex, 
    // only match the file portions before this index
    fileEnd = file.length) {
        let fi;
        let pi;
        let pl;
        let fl;
        for (fi = fileIndex,
            pi = patternIndex,
            fl = Math.min(fileEnd, file.length),
            pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
            let p = pattern[pi];
            let f = file[fi];
            // should be impossible.
            /* c8 ignore start */
            if (p === false || p === GLOBSTAR) {
                return false;
            }
            /* c8 ignore stop */
            // something other than **
            // non-magic patterns just have to match exactly
            // patterns with magic have been turned into Matchers.
            if (!portionMatch(p, f))
                return false;
        }
        // Note: ending in / means that we'll get a final ""
        // at the end of the pattern.  This can only match a
        // corresponding "" at the end of the file.
        // If the file ends in /, then it can only match a
        // a pattern that ends in /, unless the pattern just
        // doesn't have any more for it. But, a/b/ should *not*
        // match "a/b/*", even though * can match "", except in
        // partial mode, where it might simply not be reached yet.
        // However, a/b/ should still satisfy a/*
        // now either we fell off the end of the pattern, or we're done.
        if (fi === fl && pi === pl) {
            // ran out of pattern and filename at the same time.
            // an exact hit!
            return true;
        }
        else if (fi === fl) {
            // ran out of file, but still had pattern left.
            // this is ok if we're doing the match as part of
            // a glob fs traversal.
            return partial;
        }
        else if (pi === pl) {
            // ran out of pattern, still have file left.
            // this is only acceptable if we're on the very last
            // empty segment of a file with a trailing slash.
            // a/* should match a/b/
            return fi === fl - 1 && file[fi] === '';
            /* c8 ignore start */
        }
        else {
            // should be unreachable.
            throw new Error('wtf?');
        }
        /* c8 ignore stop */
    }
    braceExpand() {
        return esm_braceExpand(this.pattern, this.options);
    }
    // Expand braces, except numeric ranges such as {0..999} with at
    // least RANGE_MIN values. Each of those stays in its pattern as
    // `<mark>0..999<mark>`, for the Matcher to test. If a range might
    // be inside a [...] class, expand all of them instead.
    #expandBraces() {
        const { pattern } = this;
        if (this.options.nobrace)
            return this.braceExpand();
        let code = 0xe000;
        while (pattern.includes(String.fromCharCode(code))) {
            if (++code > 0xf8ff)
                return this.braceExpand();
        }
        const mark = String.fromCharCode(code);
        let found = false;
        const marked = pattern.replace(rangeRe, (m, lo, hi) => {
            const a = Number(lo);
            const b = Number(hi);
            if (!Number.isSafeInteger(a) ||
                !Number.isSafeInteger(b) ||
                Math.abs(a - b) + 1 < RANGE_MIN) {
                return m;
            }
            found = true;
            return `${mark}${lo}..${hi}${mark}`;
        });
        if (!found)
            return this.braceExpand();
        const set = esm_braceExpand(marked, this.options);
        for (const p of set) {
            for (const portion of p.split('/')) {
                const c = portion.indexOf('[');
                if (c !== -1 && c < portion.lastIndexOf(mark)) {
                    return this.braceExpand();
                }
                if (!this.options.noext && inRepeatOrNegExt(portion, mark)) {
                    return this.braceExpand();
                }
            }
        }
        this.#rangeMark = mark;
        return set;
    }
    parse(pattern) {
        assertValidPattern(pattern);
        const options = this.options;
        // shortcuts
        if (pattern === '**')
            return GLOBSTAR;
        if (pattern === '')
            return '';
        const { nocase, nocaseMagicOnly, noext = false, dot, normalize, } = options;
        const rangeMark = this.#rangeMark;
        const lit = rangeMark && pattern.includes(rangeMark) ?
            undefined
            : literal(pattern, noext);
        // in nocase mode, a literal with cased chars still needs a
        // Matcher, unless nocaseMagicOnly is set.
        if (lit !== undefined &&
            !(nocase &&
                !nocaseMagicOnly &&
                pattern.toUpperCase() !== pattern.toLowerCase())) {
            return this.#norm(lit);
        }
        if (this.#pending)
            return PENDING;
        let m = this.#matchers.get(pattern);
        if (!m) {
            if (!noext)
                assertValidExtglobs(pattern);
            m = new Matcher(pattern, {
                nocase,
                noext,
                dot,
                normalize,
                ...(rangeMark && { rangeMark }),
            });
            this.#matchers.set(pattern, m);
        }
        return m;
    }
    #slashSplit(p) {
        // if p starts with // on windows, we preserve that
        // so that UNC paths aren't broken.  Otherwise, any number of
        // / characters are coalesced into one, unless
        // preserveMultipleSlashes is set to true.
        if (this.preserveMultipleSlashes) {
            return p.split('/');
        }
        else if (this.isWindows && /^\/\/[^/]+/.test(p)) {
            // add an extra '' for the one we lose
            return ['', ...p.split(/\/+/)];
        }
        else {
            return p.split(/\/+/);
        }
    }
    match(f, partial = this.partial) {
        // short-circuit in the case of busted things.
        // comments, etc.
        if (this.comment) {
            return false;
        }
        if (this.empty) {
            return f === '';
        }
        if (f === '/' && partial) {
            return true;
        }
        const options = this.options;
        // treat the test path as a set of pathparts. If it was not just
        // split or checked, check that it can match before splitting it.
        let split = this.#cachedSplit(f);
        if (!split) {
            // the checks look at the path as given, so not if it is
            // normalized
            if (!partial &&
                !this.#form &&
                (this.#endCheck || this.#literalCheck) &&
                lastChecked !== f) {
                lastChecked = f;
                const can = this.#canMatch(f);
                if (can === 'no')
                    return options.flipNegate ? false : this.negate;
                if (can === 'yes')
                    return options.flipNegate ? true : !this.negate;
            }
            split = this.#split(f);
        }
        const ff = split.parts;
        // the parts after level 2 resolves them, kept for the next pattern
        // that tests the same path
        const resolved = this.#level2 ?
            (split.resolved ??= this.#levelTwoFileOptimize(ff))
            : ff;
        // just ONE of the pattern sets in this.set needs to match
        // in order for it to be valid.  If negating, then just one
        // match means that we have failed.
        // Either way, return on the first hit.
        const set = this.set;
        // Find the basename of the path by looking for the last non-empty segment
        let filename = ff[ff.length - 1];
        if (!filename) {
            for (let i = ff.length - 2; !filename && i >= 0; i--) {
                filename = ff[i];
            }
        }
        for (let r = 0; r < set.length; r++) {
            const pattern = set[r];
            const shape = partial ? undefined : this.#shapes[r];
            // level 2 does not change a path of one portion
            const hit = shape === 'base' ?
                portionMatch(pattern[0], filename)
                : shape ? this.#matchShape(resolved, pattern, shape)
                    : options.matchBase && pattern.length === 1 ?
                        this.#matchRow([filename], [filename], pattern, partial)
                        : this.#matchRow(ff, resolved, pattern, partial);
            if (hit) {
                if (options.flipNegate) {
                    return true;
                }
                return !this.negate;
            }
        }
        // didn't get any hits.  this is success if it's a negative
        // pattern, failure otherwise.
        if (options.flipNegate) {
            return false;
        }
        return this.negate;
    }
    static defaults(def) {
        return minimatch.defaults(def).Minimatch;
    }
}
/* c8 ignore start */


/* c8 ignore stop */
minimatch.Minimatch = Minimatch;
minimatch.escape = escape_escape;
minimatch.unescape = unescape_unescape;
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./build/gate/path.js
/** Paths in a repository: names with `/` between them, from its root. What is said here is about the text alone. */
/** The first part of a path that is no name, so that the path leads elsewhere or has another spelling: empty, `.` or `..`. */
function oddPart(path) {
    return path.split('/').find((part) => part === '' || part === '.' || part === '..');
}
/** Whether git could have a file of that name: no other leads out of the repository, or means what another name means. */
function isPath(text) {
    return !text.includes('\0') && oddPart(text) === undefined;
}
/** The folders on the way to a path, from the top: `a`, then `a/b`, of `a/b/c`. */
function foldersTo(path) {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
/** The folder that a path is in; empty for the root. */
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
/** The last name of a path. */
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Whether a path is that of a folder, or below it. Everything is in the root, which is empty. */
function path_isWithin(folder, path) {
    return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

;// CONCATENATED MODULE: ./build/gate/globs.js



/** Longer patterns could hold more `**` than the matcher follows, and it would then quietly say no. */
const MAX_LENGTH = 512;
const MAX_ALTERNATIVES = 100;
/** The platform is fixed so that a rule means the same on every machine: `\` in a file name is no separator. */
const OPTIONS = { dot: true, nonegate: true, nocomment: true, platform: 'linux' };
/** Reads a pattern that `globProblem` found nothing wrong with. */
function globs_compileGlob(text) {
    const excludes = text.startsWith('!');
    const pattern = excludes ? text.slice(1) : text;
    const whole = new Minimatch(pattern, OPTIONS);
    return {
        excludes,
        matches: (path) => whole.match(path),
        mayMatchBelow: (path) => whole.match(path, true),
        // A final `**` takes one part at the least, so it is what takes the made-up name, and would take any other.
        matchesAllBelow: (path) => /(?:^|\/)\*\*$/.test(pattern) && whole.match(`${path}/\u0001`),
    };
}
/** How much work a pattern is at the most for each character of a path: characters of pattern, over all its alternatives. */
function globs_globWork(text) {
    return text.length * braceExpand(text, { braceExpandMax: MAX_ALTERNATIVES }).length;
}
/** The pattern that means in the root of the repository what `text` means in a folder, whose name is no pattern itself. */
function globs_globBelow(folder, text) {
    return text.startsWith('!') ? `!${folder}/${text.slice(1)}` : `${folder}/${text}`;
}
/** What is wrong with a pattern, if anything. Refused is whatever could never match a path, or not as its author thinks. */
function globProblem(text) {
    const pattern = text.startsWith('!') ? text.slice(1) : text;
    const shown = quote(text);
    if (pattern.trim() === '')
        return `empty pattern ${shown}. expected a glob such as "policies/**/*.json"`;
    if (pattern.startsWith('!'))
        return `${shown} begins with two "!". expected one at the most`;
    if (text.startsWith('!('))
        return `${shown} begins with "!(". expected "!" before a plain pattern: it excludes`;
    if (pattern !== pattern.trim())
        return `space around the pattern ${shown}. expected none`;
    if (pattern.includes('\\'))
        return `backslash in ${shown}. expected "/" between folders, and "[*]" for a literal star`;
    const path = globs_pathProblem(pattern);
    if (path !== undefined)
        return `${shown} ${path}`;
    if (text.length > MAX_LENGTH)
        return `a pattern of ${text.length} characters. expected at most ${MAX_LENGTH}`;
    return compileProblem(pattern, shown);
}
function globs_pathProblem(pattern) {
    const advice = 'expected a path below the root of the repository, such as "policies/**/*.json"';
    if (pattern.startsWith('/'))
        return `begins with "/", so it matches no file. ${advice}`;
    if (pattern.endsWith('/'))
        return `ends with "/", so it matches no file. expected "${pattern}**" for all files below it`;
    const odd = oddPart(pattern);
    return odd === undefined ? undefined : `has the part "${odd}", so it matches no file. ${advice}`;
}
function compileProblem(pattern, shown) {
    const alternatives = esm_braceExpand(pattern, { braceExpandMax: MAX_ALTERNATIVES + 1 });
    if (alternatives.length > MAX_ALTERNATIVES) {
        return `${shown} stands for more than ${MAX_ALTERNATIVES} patterns. expected fewer alternatives in braces`;
    }
    try {
        new Minimatch(pattern, OPTIONS);
        return undefined;
    }
    catch {
        return `${shown} is no glob that can be matched. expected one such as "policies/**/*.json"`;
    }
}

;// CONCATENATED MODULE: ./build/gate/identity.js
/** What tells findings, problems and what exceptions name from one another, whatever lines move. Two are the same where the parts are. */
/** Of a finding: its rule, access, policy and statement. */
function findingParts({ ruleId, path, policy, access, statement, excerpt }) {
    const { sid, uniqueSid } = statement;
    const named = uniqueSid && sid !== undefined;
    const which = named ? statementParts('sid', sid, policy) : statementParts('line', excerpt.text.trim(), policy);
    return [ruleId, path, access.actions, access.resources, ...which];
}
/** Of a problem. */
function problemParts({ code, path, policy, element, message }) {
    return [code, path, element, message, ...policyParts(policy)];
}
/** Of a statement with a Sid, among all in the policies of one file. */
function sidKey(sid, policy) {
    return JSON.stringify(statementParts('sid', sid, policy));
}
/** Of a statement in a file: its Sid or, where that names no single statement, the line that grants; and its policy. */
function statementParts(by, text, policy) {
    return [by, text, ...policyParts(policy)];
}
/** Of a policy in its file; always the last. Nothing where the file is the policy. */
function policyParts(policy) {
    return policy === undefined ? [] : [policy];
}

;// CONCATENATED MODULE: ./build/gate/plan.js


/** Names that no common file system holds, so that nobody's patterns have to be tried on them. */
const MAX_PATH = 4096;
const MAX_NAME = 255;
const plan_MAX_DEPTH = 128;
/** Says which rules judge which of the paths; these are relative to the repository's root, with forward slashes. */
function plan(rules, paths) {
    const groups = groupsOf(rules);
    const files = [];
    const possibleFolders = [];
    const unmatchable = [];
    const unique = new Set(paths);
    for (const path of unique) {
        if (!isMatchable(path)) {
            unmatchable.push(path);
            continue;
        }
        const naming = groups.filter(({ globs }) => plan_names(globs, path));
        if (naming.length > 0)
            files.push({ path, rules: plan_inOrder(rules, naming) });
        else if (groups.some(({ globs }) => mayNameBelow(globs, path)))
            possibleFolders.push(path);
    }
    return { considered: unique.size, files, possibleFolders, unmatchable };
}
function groupsOf(rules) {
    const compile = compiler();
    const groups = grouped(rules, ({ policies }) => JSON.stringify(policies));
    return Array.from(groups.values(), (group) => ({ globs: group[0].policies.map(compile), rules: group }));
}
/** The rules of some groups, as the rules file has them. */
function plan_inOrder(all, groups) {
    const [first, ...others] = groups;
    if (first !== undefined && others.length === 0)
        return first.rules;
    const named = new Set(groups.flatMap(({ rules }) => rules));
    return all.filter((rule) => named.has(rule));
}
/** Groups often have patterns in common: each is compiled once, and tried once on each path. */
function compiler() {
    const known = new Map();
    return (text) => {
        const glob = known.get(text) ?? rememberingGlob(globs_compileGlob(text));
        known.set(text, glob);
        return glob;
    };
}
/** The same glob, which keeps its answer about the last path. */
function rememberingGlob(glob) {
    let last;
    return {
        ...glob,
        matches: (path) => {
            if (last?.path !== path)
                last = { path, matches: glob.matches(path) };
            return last.matches;
        },
    };
}
/**
 * How much work it is at the most to hold paths against rules, in characters of path times characters of pattern. A thousand million
 * take about a second.
 */
function planWork(rules, paths) {
    const patterns = rules.flatMap(({ policies }) => policies).reduce((sum, glob) => sum + globWork(glob), 0);
    return patterns * paths.reduce((sum, path) => sum + path.length, 0);
}
/** The rules that name none of the paths, as in a gate that looks at nothing. Each is done with at the first path that it names. */
function idleAmong(rules, paths) {
    const matchable = paths.filter(isMatchable);
    return rules.filter(({ policies }) => {
        const globs = policies.map(compileGlob);
        return !matchable.some((path) => plan_names(globs, path));
    });
}
/** Whether a list of patterns names a path. Later patterns win; what no pattern speaks of is not named. */
function plan_names(globs, path) {
    const last = globs.findLast((glob) => glob.matches(path));
    return last !== undefined && !last.excludes;
}
function mayNameBelow(globs, path) {
    const last = globs.findLast((glob) => (glob.excludes ? glob.matchesAllBelow(path) : glob.mayMatchBelow(path)));
    return last !== undefined && !last.excludes;
}
function isMatchable(path) {
    if (path.length < plan_MAX_DEPTH)
        return true; // the smallest of the three limits, so that most paths need not be cut
    if (path.length > MAX_PATH)
        return false;
    const names = path.split('/');
    return names.length <= plan_MAX_DEPTH && names.every((name) => name.length <= MAX_NAME);
}

;// CONCATENATED MODULE: ./build/gate/size.js

/** How much of other people's texts a finding carries: whatever a policy or a rule says, every finding in it repeats. */
/** The longest Sid or address of a policy that is told in full, and so the longest that an exception can name. In characters. */
const size_MAX_NAME = 300;
const MAX_TEXT = 1000;
const size_MAX_ITEMS = 100;
/** A text as findings carry it. */
function shortText(text) {
    return cut(text, MAX_TEXT);
}
/** A list of texts as findings carry it: behind the last one that is told stands how many are left. */
function shortList(texts) {
    const left = texts.length - size_MAX_ITEMS;
    const told = texts.slice(0, size_MAX_ITEMS).map(shortText);
    return left > 0 ? [...told, `… and ${left} more`] : told;
}
/** What it takes to write a value besides its texts: a line with indentation, quotes and comma. */
const OVERHEAD = 24;
/** In an address, one code unit becomes three bytes, and each of these three characters. No door makes more of it. */
const ESCAPED = 9;
const PLAIN = /^[ -~…]*$/;
/** What stands in an address as it is, and what takes three characters there. */
const PLAIN_IN_ADDRESS = /^[\w./~-]*$/;
const ASCII = /^[ -~]*$/;
/** The address of a file stands with a finding, and again with its statement. */
const ADDRESSES = 2;
/** How many characters plain data comes to in a report, at the most. A member `path` is written as an address. */
function gate_size_sizeOf(value) {
    if (typeof value === 'string')
        return OVERHEAD + size_lengthOf(value);
    if (typeof value !== 'object' || value === null)
        return OVERHEAD;
    let size = OVERHEAD;
    for (const [name, member] of Object.entries(value)) {
        const isAddress = name === 'path' && typeof member === 'string';
        size += size_lengthOf(name) + (isAddress ? OVERHEAD + ADDRESSES * addressLength(member) : gate_size_sizeOf(member));
    }
    return size;
}
function addressLength(path) {
    if (PLAIN_IN_ADDRESS.test(path))
        return path.length;
    return path.length * (ASCII.test(path) ? 3 : ESCAPED);
}
function size_lengthOf(text) {
    return text.length * (PLAIN.test(text) ? 1 : ESCAPED);
}

;// CONCATENATED MODULE: ./build/gate/exceptions.js





/** The day of a moment in UTC, as rules write days. */
function dayOf(moment) {
    return moment.toISOString().slice(0, 10);
}
/**
 * Holds the findings against the exceptions. An exception names the findings of its rule in the statement of its Sid, in the
 * policies that its globs and its address name, and nothing else. In doubt a finding stands: a Sid that stands twice names no statement,
 * and in a file of several policies one without the address of its policy does not either.
 */
function applyExceptions(exceptions, all, context) {
    const naming = namingOf(exceptions);
    const findings = [];
    const acknowledged = [];
    const matched = new Map();
    for (const finding of all) {
        const named = naming(finding);
        for (const exception of named)
            matched.set(exception, (matched.get(exception) ?? 0) + 1);
        const holding = named.find((exception) => whyNot(exception, finding, context.today) === undefined);
        if (holding !== undefined) {
            const newFile = context.added?.has(finding.path);
            acknowledged.push({ ...finding, acknowledgement: acknowledgementOf(holding), newFile });
        }
        else
            findings.push(lapsedBy(finding, named[0], context.today));
    }
    const uses = exceptions.map((exception) => useOf(exception, matched.get(exception) ?? 0, context));
    return { findings, acknowledged, exceptions: uses };
}
/** The exceptions that name a finding, those that name its policy first. Globs are tried only where the rest is the finding's. */
function namingOf(exceptions) {
    const compiled = exceptions.map((exception) => ({ exception, globs: exception.policies.map(globs_compileGlob) }));
    const byName = grouped(compiled, ({ exception: { ruleId, sid, policy } }) => exceptions_nameOf(ruleId, sid, policy));
    return ({ ruleId, statement: { sid }, path, policy }) => {
        const keys = sid === undefined ? [] : [exceptions_nameOf(ruleId, sid, policy), exceptions_nameOf(ruleId, sid, undefined)];
        return [...new Set(keys)]
            .flatMap((key) => byName.get(key) ?? [])
            .filter(({ globs }) => plan_names(globs, path))
            .map(({ exception }) => exception);
    };
}
/** The id of a rule has no line break. */
function exceptions_nameOf(ruleId, sid, policy) {
    return `${ruleId}\n${sidKey(sid, policy)}`;
}
function isExpired({ until }, today) {
    return until < today;
}
/** Why an exception that names a finding does not hold, if it does not. */
function whyNot(exception, { policy, statement }, today) {
    if (exception.policy !== policy)
        return 'no-policy';
    if (!statement.uniqueSid)
        return 'repeated-sid';
    return isExpired(exception, today) ? 'expired' : undefined;
}
function lapsedBy(finding, exception, today) {
    const why = exception && whyNot(exception, finding, today);
    return exception && why ? { ...finding, lapsed: { why, ...acknowledgementOf(exception) } } : finding;
}
function acknowledgementOf({ reason, until, approvedBy, line }) {
    return { reason: shortText(reason), until, approvedBy: shortText(approvedBy), line };
}
function useOf(exception, matched, context) {
    const { ruleId, policies, policy, sid } = exception;
    const stale = matched === 0 && wasLookedAt(exception, context);
    const expired = isExpired(exception, context.today);
    const named = { ruleId, policies, ...(policy === undefined ? {} : { policy }), sid };
    return { ...named, ...acknowledgementOf(exception), expired, matched, stale };
}
/**
 * Whether every policy that the exception could name was looked at. A run over changed files knows that only of patterns that
 * are plain paths: a glob may name policies that did not change.
 */
function wasLookedAt({ policies }, { scope, unjudged, paths }) {
    if (unjudged)
        return false;
    const isWhole = scope.kind === 'all' && scope.shard === undefined;
    return isWhole || policies.every((policy) => paths.has(policy));
}

;// CONCATENATED MODULE: ./build/gate/cause.js

/** Why a FAIL has no example, as a sentence for a reader. */
function causeText(cause) {
    switch (cause.kind) {
        case 'budget':
            return `the analysis stopped at its limit of ${cause.limit} steps, so the access counts as granted`;
        case 'undecided':
            return `the analysis could not decide ${undecidedText(cause.why)}, so the access counts as granted`;
        case 'not-reproduced':
            return 'the example found did not stand up to evaluation, so the access counts as granted; please report this as a bug';
    }
}
function undecidedText(why) {
    switch (why.kind) {
        case 'depth':
            return `more than ${why.limit} Deny statements in each other's way`;
        case 'mixed-types':
            return `a value of the key ${quote(why.key)}, which operators of different types test`;
        case 'variables':
            return `which values of ${why.keys.map((key) => `\${${key}}`).join(', ')} let a request through`;
    }
}

;// CONCATENATED MODULE: ./build/gate/excerpt.js

/** How much of a source line a report carries: minified policies have one line, and it can be long. */
const MAX_EXCERPT = 160;
/** How much of the line is kept before the offending part when the line is cut. */
const LEAD = 40;
const CUT = '…';
/** The lines of a policy as its positions count them: a byte order mark is no column, and only LF ends a line. */
function sourceLines(text) {
    return withoutMark(text).split('\n');
}
/** The first source line of a place, cut around it when it is long. */
function excerptOf(lines, place) {
    const line = withoutReturn(lines[place.line - 1] ?? '');
    const start = Math.min(place.column - 1, line.length);
    const end = place.endLine === place.line ? Math.min(place.endColumn - 1, line.length) : line.trimEnd().length;
    const length = Math.max(1, end - start);
    if (line.length <= MAX_EXCERPT)
        return { text: line, start, length };
    const from = Math.max(0, Math.min(start - LEAD, line.length - MAX_EXCERPT));
    const to = Math.min(line.length, from + MAX_EXCERPT);
    const head = from > 0 ? CUT : '';
    const tail = to < line.length ? CUT : '';
    const inside = Math.max(1, Math.min(length, to - start));
    return { text: head + line.slice(from, to) + tail, start: start - from + head.length, length: inside };
}
/** A CR before the LF belongs to the end of the line. Anywhere else it is a character. */
function withoutReturn(line) {
    return line.endsWith('\r') ? line.slice(0, -1) : line;
}

;// CONCATENATED MODULE: ./build/gate/finding.js








/** A reason of the engine as a reviewer wants to read it: what all findings of a policy or a rule repeat is cut where it is long. */
function findingOf({ rule, accessIndex, access }, { name, policyType, repeatedSids, lines, spelling }, reason) {
    const place = finding_placeOf(reason, access);
    return {
        ruleId: rule.id,
        description: rule.description && shortText(rule.description),
        severity: rule.severity,
        ...name,
        policyType,
        accessIndex,
        access: { actions: textsOf(access.actions), resources: textsOf(access.resources) },
        statement: statementOf(reason.statement, name, repeatedSids()),
        place,
        excerpt: excerptOf(lines(), place),
        evidence: evidenceOf(reason.evidence, spelling),
        lapsed: undefined,
    };
}
function textsOf(patterns) {
    return shortList(patterns.map(({ text }) => text));
}
/** The name of a policy as reports tell it. A long address is cut, so that no exception names it. */
function policyName(path, address) {
    return address === undefined ? { path } : { path, policy: cut(address, size_MAX_NAME) };
}
/** The keys of the Sids that name no single statement of the policies in a file. */
function sidsRepeatedIn(policies) {
    const keys = policies.flatMap(({ name: { policy }, statements }) => statements.flatMap(({ sid }) => (sid === undefined ? [] : [sidKey(sid, policy)])));
    const seen = new Set();
    return new Set(keys.filter((key) => seen.size === seen.add(key).size));
}
function statementOf({ index, sid, span }, { policy }, repeated) {
    const uniqueSid = sid !== undefined && !repeated.has(sidKey(sid, policy));
    // No exception names a Sid that is cut here.
    const told = sid === undefined ? undefined : cut(sid, size_MAX_NAME);
    return { index, sid: told, uniqueSid, line: span.start.line, column: span.start.column, endLine: span.end.line };
}
/**
 * The string a reviewer should look at first: the action that lets the request through, unless it is a bare `*` or the
 * rule speaks of resources only; then the resource, unless that is no more telling.
 */
function finding_placeOf({ statement, evidence }, access) {
    if (evidence.kind === 'unconfirmed')
        return placeAt(statement.action.span);
    const { action, resource } = evidence;
    const asksForActions = access.actions.length > 0;
    if (resource === undefined || finding_isEverything(resource))
        return placeAt(finding_spanOf(action));
    return placeAt(finding_spanOf(asksForActions && !finding_isEverything(action) ? action : resource));
}
function finding_isEverything(origin) {
    return origin.kind === 'pattern' && isLoneRun(origin.pattern.parts);
}
function finding_spanOf(origin) {
    return origin.kind === 'pattern' ? origin.pattern.span : origin.element.span;
}
function placeAt({ start, end }) {
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
/** How many Deny statements are told of that do not prevent a finding. */
const MAX_SPARING = 3;
function evidenceOf(evidence, spelling) {
    switch (evidence.kind) {
        case 'witness': {
            const request = shortRequest(witnessOf(evidence.request, spelling));
            if (evidence.sparedBy.length === 0)
                return { kind: 'witness', request };
            const sparedBy = evidence.sparedBy.slice(0, MAX_SPARING).map(sparingOf);
            return { kind: 'witness', request, sparedBy };
        }
        case 'unconfirmed':
            return { kind: 'unconfirmed', reason: causeText(evidence.cause) };
    }
}
function sparingOf({ text, parts, span }) {
    const why = doubtOf(parts);
    const place = { resource: cut(text), line: span.start.line, column: span.start.column };
    return why === undefined ? place : { ...place, why };
}
function shortRequest({ principal, action, resource, context }) {
    const keys = Object.entries(context).map(([key, values]) => [shortText(key), shortList(values)]);
    return {
        principal: principal && { kind: principal.kind, name: shortText(principal.name) },
        action: shortText(action),
        resource: shortText(resource),
        context: Object.fromEntries(keys),
    };
}
/** A request in plain data, in full. */
function witnessOf({ principal, action, resource, context }, spelling) {
    const keys = Array.from(context, ([key, values]) => [spelling(key), values]);
    keys.sort(([left], [right]) => (left < right ? -1 : 1));
    return {
        principal: principal && { kind: principal.kind, name: principalName(principal) },
        action,
        resource,
        // `fromEntries` defines every key as the object's own, `__proto__` included.
        context: Object.fromEntries(keys),
    };
}

;// CONCATENATED MODULE: ./build/gate/report.js
/** As many are told by name. */
const MAX_UNNAMED = 10;
/** The number and the first of some paths. */
function firstUnnamed(paths) {
    return { count: paths.length, paths: paths.toSorted().slice(0, MAX_UNNAMED) };
}
/** The first is what counts unless somebody says otherwise. */
const FAIL_ON = (/* unused pure expression or super */ null && (['error', 'warning', 'never']));
/** The verdict of a run. What could not be judged weighs more than what was found. */
function report_outcomeOf(report) {
    if (report.problems.length > 0)
        return 'error';
    return report.findings.some((finding) => failsRun(finding, report.failOn)) ? 'fail' : 'pass';
}
function failsRun({ severity }, failOn) {
    switch (failOn) {
        case 'error':
            return severity === 'error';
        case 'warning':
            return true;
        case 'never':
            return false;
    }
}
/** 0: clean, 1: forbidden access found, 2: the gate could not do its work. */
function exitCode(report) {
    const codes = { pass: 0, fail: 1, error: 2 };
    return codes[report_outcomeOf(report)];
}
/** The rules that named no file of this run. */
function unmatchedRules(report) {
    return report.rules.filter((rule) => rule.matched === 0).map((rule) => rule.id);
}
/** The exceptions that could be taken out of the rules file. */
function staleExceptions(report) {
    return report.exceptions.filter(({ stale }) => stale);
}
/** The report of a run that has looked at no policy: it could not begin, or there is nothing to judge. */
function emptyReport({ rulesFile, commit, scope, failOn }, problems) {
    return {
        version: 1,
        rulesFile,
        commit,
        scope,
        failOn,
        counts: { considered: 0, named: 0, checked: 0, pairs: 0 },
        findings: [],
        acknowledged: [],
        problems,
        rules: [],
        exceptions: [],
        removed: [],
        idleRules: [],
        unnamed: undefined,
    };
}

;// CONCATENATED MODULE: ./build/policy/keys.js


/** The spelling of a policy: where it speaks of a key, as it first stands there. Nothing is looked up before a key is asked for. */
function spellingOf(document) {
    let names;
    return (key) => {
        names ??= keyNames(document);
        return names.get(key) ?? key;
    };
}
function keyNames({ statements }) {
    const names = new Map();
    const add = (name) => {
        const key = foldCase(name);
        if (!names.has(key))
            names.set(key, name);
    };
    const addVariables = (patterns) => {
        for (const pattern of patterns) {
            if (!pattern.text.includes('$'))
                continue; // and so need not be cut
            for (const part of pattern.parts)
                if (part.kind === 'variable')
                    add(part.name);
        }
    };
    for (const { resource, conditions } of statements) {
        if (resource !== undefined)
            addVariables(resource.patterns);
        for (const condition of conditions) {
            add(condition.keyText);
            if (condition.family === 'string' || condition.family === 'arn')
                addVariables(condition.values);
        }
    }
    for (const name of Object.values(PRINCIPAL_KEY_NAMES))
        add(name);
    return names;
}

;// CONCATENATED MODULE: ./build/gate/typed-policy.js





/** The policies of a file, ready to be read. What only findings need is computed for the first of them: most policies have none. */
function readersOf(path, text, policies) {
    const lines = once(() => sourceLines(text));
    const parsers = policies.map(({ address, node, policyType }) => ({
        name: policyName(path, address),
        parse: perType((asType) => policyOf(node, asType === 'auto' ? policyType : asType)),
    }));
    const repeatedSids = perType((asType) => sidsRepeatedIn(parsers.map(({ name, parse }) => ({ name, statements: statementsOf(parse(asType)) }))));
    return parsers.map(({ name, parse }) => ({
        name,
        read: (asType) => {
            const parsed = parse(asType);
            if (!parsed.ok)
                return parsed;
            const { document, policyType } = parsed;
            const spelling = spellingOf(document);
            const judged = { name, policyType, spelling, lines, repeatedSids: () => repeatedSids(asType) };
            return { ok: true, policy: new CompiledPolicy(document, policyType), judged };
        },
    }));
}
function statementsOf(parsed) {
    return parsed.ok ? parsed.document.statements : [];
}
/** A value that is computed when it is first asked for. */
function once(compute) {
    let known;
    return () => {
        known ??= { value: compute() };
        return known.value;
    };
}
/** The same of a value that each policy type has. */
function perType(compute) {
    const known = new Map();
    return (asType) => {
        const value = known.get(asType) ?? compute(asType);
        known.set(asType, value);
        return value;
    };
}

;// CONCATENATED MODULE: ./build/gate/judge.js













/** For a run that decides: minutes at the worst, and far more than anybody reads. */
const FULL_EFFORT = { steps: 50 * DEFAULT_BUDGET, findings: 50_000, characters: 96 * 1024 * 1024 };
const START = { line: 1, column: 1 };
/** A look at one statement for one access, which may be all that a check takes, in steps. */
const LOOK = 1 / 16;
/** Judges the policies in files by the rules that name the paths of these. What cannot be read or parsed is a problem, never passed over. */
function judge(ruleSet, files, run, effort = FULL_EFFORT) {
    return judgeFound(ruleSet, files.map(withPolicies), run, effort);
}
function withPolicies({ path, content }) {
    if (content.kind !== 'text')
        return { path, content };
    return { path, content: { ...content, find: () => policiesIn({ path, text: content.text }) } };
}
/** The same, however the policies are found. */
function judgeFound({ rules, exceptions }, files, run, effort = FULL_EFFORT) {
    const planned = plan(rules, files.map((file) => file.path)).files;
    const named = new Map(planned.map((file) => [file.path, file.rules]));
    const judging = new Judging(effort);
    for (const file of files)
        judging.file(file, named.get(file.path) ?? []);
    judging.finish();
    const { removed } = run;
    const unjudged = judging.problems.length > 0;
    return {
        ...emptyReport(run, judging.problems),
        counts: { considered: run.considered, named: named.size, checked: judging.checked, pairs: judging.pairs },
        ...applyExceptions(exceptions, judging.findings, {
            scope: run.scope,
            today: run.today,
            paths: new Set([...named.keys(), ...removed]),
            added: run.added && new Set(run.added),
            unjudged,
        }),
        rules: rules.map((rule) => ({
            id: rule.id,
            description: rule.description,
            severity: rule.severity,
            matched: planned.filter((file) => file.rules.includes(rule)).length,
            anyAction: [...rule.forbid.entries()].filter(([, { actions }]) => actions.length === 0).map(([index]) => index),
        })),
        removed,
    };
}
/** A key of a hostile policy can be as long as the policy, and a problem with each of its values would repeat it. */
const MAX_ELEMENT = 300;
/**
 * The problems of one file, as a report tells them.
 *
 * @param policy See `PolicyName.policy`.
 */
function gateProblems(code, path, problems, policy) {
    return problems.map((problem) => {
        const { message, position, path: element } = problem;
        const kind = PROBLEM_KINDS.find((one) => one === problem.kind);
        return {
            code,
            ...policyName(path, policy),
            line: position.line,
            column: position.column,
            element: cut(element, MAX_ELEMENT),
            message,
            ...(kind === undefined ? {} : { kind }),
        };
    });
}
/** Judges one policy after the other and keeps what came of it. */
class Judging {
    findings = [];
    problems = [];
    checked = 0;
    pairs = 0;
    #steps = 0;
    #toldOfFindings = 0;
    #toldOfProblems = 0;
    #untold = 0;
    #firstUntold;
    #forbidden = new Map();
    #effort;
    constructor(effort) {
        this.#effort = effort;
    }
    file({ path, content }, rules) {
        switch (content.kind) {
            case 'unreadable':
                this.#note(gateProblems('unreadable-policy', path, [content.problem]));
                break;
            case 'text':
                if (rules.length > 0)
                    this.#text(path, content, rules);
                break;
            default:
                content;
        }
    }
    #text(path, { text, find }, rules) {
        const { policies, problems } = find();
        for (const { address, problem } of problems)
            this.#note(gateProblems('invalid-policy', path, [problem], address));
        for (const policy of readersOf(path, text, policies))
            this.#policy(policy, rules);
    }
    #policy({ name: { path, policy }, read }, rules) {
        const byType = new Map();
        let isDone = true;
        for (const rule of rules) {
            const typed = byType.get(rule.policyType) ?? read(rule.policyType);
            byType.set(rule.policyType, typed);
            if (typed.ok)
                isDone = this.#rule(rule, typed) && isDone;
        }
        if (!isDone)
            this.#note(gateProblems('too-much', path, [this.#tooMuch()], policy));
        const problems = [...byType.values()].flatMap((typed) => (typed.ok ? [] : typed.problems));
        if (problems.length > 0)
            this.#note(gateProblems('invalid-policy', path, withoutRepeats(problems), policy));
        else if (isDone)
            this.checked += 1;
    }
    /** Whether there was effort left for all of it. */
    #rule(rule, { policy, judged }) {
        for (const [accessIndex, forbidden] of this.#forbiddenBy(rule).entries()) {
            if (this.#left <= 0)
                return false;
            const decision = decideCompiled(policy, forbidden, Math.min(DEFAULT_BUDGET, this.#left));
            this.#steps += decision.steps + policy.document.statements.length * LOOK;
            this.pairs += 1;
            if (decision.result === 'PASS')
                continue;
            const asked = { rule, accessIndex, access: forbidden.access };
            for (const reason of decision.reasons) {
                if (!this.#hasRoom)
                    return false;
                const finding = findingOf(asked, judged, reason);
                this.findings.push(finding);
                this.#toldOfFindings += gate_size_sizeOf(finding);
            }
        }
        return true;
    }
    /** Notes problems, as many as a report has room for. What there is no room for is counted, for the run is red by then. */
    #note(problems) {
        for (const problem of problems) {
            this.#toldOfProblems += gate_size_sizeOf(problem);
            if (this.#toldOfProblems <= this.#effort.characters)
                this.problems.push(problem);
            else {
                this.#firstUntold ??= problem.path;
                this.#untold += 1;
            }
        }
    }
    /** Says last what could not be told. */
    finish() {
        if (this.#firstUntold === undefined)
            return;
        const message = `problems left out, from this file on: ${this.#untold}, because the report has reached its limit of ${this.#effort.characters} characters of them. expected less, judged in several runs`;
        append(this.problems, gateProblems('too-much', this.#firstUntold, [{ message, position: START, path: '' }]));
    }
    /** What a rule forbids, compiled once for all policies. */
    #forbiddenBy(rule) {
        const compiled = this.#forbidden.get(rule) ?? rule.forbid.map((access) => new CompiledAccess(access));
        this.#forbidden.set(rule, compiled);
        return compiled;
    }
    /** Steps that the run may still take. */
    get #left() {
        return this.#hasRoom ? this.#effort.steps - this.#steps : 0;
    }
    /** Whether one more finding may be told. */
    get #hasRoom() {
        return this.findings.length < this.#effort.findings && this.#toldOfFindings < this.#effort.characters;
    }
    #tooMuch() {
        const { steps, findings, characters } = this.#effort;
        const reached = this.findings.length >= findings
            ? `${findings} findings`
            : this.#toldOfFindings >= characters
                ? `${characters} characters of findings`
                : `${steps} steps of work`;
        const message = `not judged to the end: the run has reached its limit of ${reached}. expected less, judged in several runs`;
        return { message, position: START, path: '' };
    }
}
/** Read as two policy types, a document tells most of its problems twice. */
function withoutRepeats(problems) {
    const key = ({ position, message }) => `${position.line}:${position.column}:${message}`;
    return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
;// CONCATENATED MODULE: ./build/text/yaml.js






/**
 * Characters that a reviewer does not see, or takes for a space or the end of a line: a carriage return that ends no line, white space of
 * other kinds than the usual, controls and what is not assigned, whatever Unicode says is drawn as nothing, and the few letters and symbols
 * that are blank by design.
 */
const yaml_INVISIBLE = /\r(?!\n)|[^\P{White_Space} \t\n\r]|[^\P{C}\t\n\r]|[\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/u;
/**
 * Reads one YAML 1.2 document without anchors, aliases, tags and directives: the part of YAML that means the same to everyone. Names that
 * come twice are left to the caller.
 */
function parseYaml(written, { maxDepth, invisible, source }) {
    const text = withoutMark(written);
    const places = source ?? new position_FileText(text);
    const problem = tooLarge(text, MAX_BYTES, places) ?? hiddenProblem(text, places, invisible) ?? directiveProblem(text, places);
    if (problem !== undefined)
        return { ok: false, problems: [problem] };
    try {
        return composed({ text, source: places, maxDepth });
    }
    catch (error) {
        if (!(error instanceof TooDeep))
            throw error;
        const message = `nesting deeper than ${maxDepth} levels. expected at most that many`;
        return { ok: false, problems: [problem_problemAt(places, error.offset, message)] };
    }
}
/** Thrown where the nesting goes too deep. */
class TooDeep extends Error {
    offset;
    name = 'TooDeep';
    constructor(offset) {
        super('too deep');
        this.offset = offset;
    }
}
function hiddenProblem(text, source, messageOf) {
    const hidden = messageOf && yaml_INVISIBLE.exec(text);
    return hidden ? problem_problemAt(source, hidden.index, messageOf(codePointName(hidden[0]))) : undefined;
}
/** A directive can change what the rest of the text means, and no line of the content can begin with `%`. */
function directiveProblem(text, source) {
    const found = /^%.*/m.exec(text);
    return found === null
        ? undefined
        : problem_problemAt(source, found.index, `directive ${quote(found[0])}. expected plain YAML 1.2`);
}
function composed(yaml) {
    const { text, source, maxDepth } = yaml;
    // Names that come twice are for the reader of the tree: the composer's own search takes quadratic time.
    const composer = new dist/* Composer */.Dk({
        version: '1.2',
        schema: 'core',
        uniqueKeys: false,
        strict: true,
        merge: false,
        prettyErrors: false,
    });
    const [document, second] = composer.compose(yaml_tokensOf(text, maxDepth), true, text.length);
    const problems = syntaxProblems(yaml, document?.errors ?? []);
    if (second !== undefined)
        problems.push(problem_problemAt(source, second.range[0], 'a second YAML document. expected one'));
    if (problems.length > 0)
        return { ok: false, problems: inOrder(problems) };
    if (document === undefined || document.contents === null)
        return { ok: true, node: undefined };
    const converter = new Converter(yaml);
    const node = converter.node(document.contents, 0);
    // What a broken node tells needs no second telling; any other warning must not be lost.
    const warnings = document.warnings.filter(({ code }) => converter.isWhole || !ABOUT_BROKEN.has(code));
    if (warnings.length === 0)
        return { ok: true, node };
    return { ok: false, problems: inOrder(syntaxProblems(yaml, warnings)) };
}
/** Warnings of the composer about tags, aliases and anchors. */
const ABOUT_BROKEN = new Set(['TAG_RESOLVE_FAILED', 'BAD_COLLECTION_TYPE', 'BAD_ALIAS']);
/**
 * What the composer makes a document of. The composer is recursive, and a hostile text can overflow the stack; this first stage is not.
 *
 * @throws {TooDeep}
 */
function yaml_tokensOf(text, maxDepth) {
    const list = [];
    const parser = new dist/* Parser */.iX();
    // The parser's stack has one or two entries a level; what is between this and the limit is told more exactly later.
    const maxStack = 4 * maxDepth;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        for (const token of parser.next(lexeme))
            list.push(token);
        if (parser.stack.length > maxStack)
            throw new TooDeep(Math.min(parser.offset, text.length));
    }
    for (const token of parser.end())
        list.push(token);
    return list;
}
function syntaxProblems({ text, source }, found) {
    return found
        .slice(0, MAX_PROBLEMS)
        .map(({ code, message, pos: [offset] }) => problem_problemAt(source, offset, syntaxMessage(text, code, message, offset)));
}
function syntaxMessage(text, code, message, offset) {
    switch (code) {
        case 'TAG_RESOLVE_FAILED':
            return tagMessage(wordAt(text, offset));
        case 'BAD_ALIAS':
            return 'an alias without a name. expected quotes around a text that begins with "*"';
        default:
            return `broken YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\s+/g, ' ')}`;
    }
}
function tagMessage(tag) {
    return `tag ${quote(tag)}. expected quotes around a text that begins with "!"`;
}
function wordAt(text, offset) {
    return /^\S*/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
}
/** Makes the nodes of the package ours. */
class Converter {
    #text;
    #source;
    #maxDepth;
    #isWhole = true;
    constructor({ text, source, maxDepth }) {
        this.#text = text;
        this.#source = source;
        this.#maxDepth = maxDepth;
    }
    /** Whether there is no broken node. */
    get isWhole() {
        return this.#isWhole;
    }
    /** @throws {TooDeep} */
    node(node, depth) {
        const [from, to] = node.range;
        if (depth > this.#maxDepth)
            throw new TooDeep(from);
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#broken(from, to, `alias ${quote(`*${node.source}`)}. expected quotes around a text that begins with "*"`);
        if (node.anchor !== undefined) {
            const message = `anchor ${quote(`&${node.anchor}`)}. expected the value written out where it is needed`;
            return this.#broken(this.#before('&', from), to, message);
        }
        if (node.tag !== undefined) {
            const start = this.#before('!', from);
            return this.#broken(start, to, tagMessage(wordAt(this.#text, start)));
        }
        const place = { source: this.#source, from, to };
        if ((0,dist/* isSeq */.oP)(node))
            return { kind: 'list', items: node.items.map((item) => this.node(item, depth + 1)), ...place };
        if ((0,dist/* isMap */.jh)(node))
            return { kind: 'map', members: node.items.map((pair) => this.#member(pair, depth + 1)), ...place };
        if ((0,dist/* isScalar */.jn)(node)) {
            const { value, source } = node;
            if (typeof value === 'string')
                return { kind: 'text', text: value, ...place };
            if (typeof value === 'number')
                return { kind: 'number', text: source, ...place };
            if (typeof value === 'boolean')
                return { kind: 'boolean', text: value ? 'true' : 'false', ...place };
            if (value === null)
                return { kind: 'nothing', ...place };
        }
        return this.#broken(from, to, 'a value of an unknown kind. expected a map, a list or a text');
    }
    #member({ key, value }, depth) {
        const [from, to] = key.range;
        const place = { source: this.#source, from, to };
        const name = this.node(key, depth);
        if (name.kind === 'text') {
            const read = value === null ? { kind: 'nothing', ...place } : this.node(value, depth);
            return { name: name.text, value: read, ...place };
        }
        const message = name.kind === 'broken' ? name.message : `${describe(name, YAML_WORDS)} as a key. expected a name`;
        // Its value is as broken as the name, by which alone it could be told of.
        return { name: cut(this.#text.slice(from, to)), value: this.#broken(name.from, to, message), ...place };
    }
    /** Where the property `mark` in front of a node begins; the parser keeps no place for it. */
    #before(mark, offset) {
        let start = Math.max(0, this.#text.lastIndexOf(mark, offset));
        while (start > 0 && !/[\s,[\]{}]/.test(this.#text.charAt(start - 1)))
            start -= 1;
        return start;
    }
    #broken(from, to, message) {
        this.#isWhole = false;
        return { kind: 'broken', message, source: this.#source, from, to };
    }
}

;// CONCATENATED MODULE: ./build/gate/rules.js











/** Where the rules live unless somebody says otherwise. */
const DEFAULT_RULES_FILE = '.github/iam-access-rules.yml';
/** A rules file needs seven levels. */
const rules_MAX_DEPTH = 16;
/** Reads a rules file. Strict: what is not understood is a problem, so that no rule is weaker than it looks. */
function parseRules(text) {
    const yaml = parseYaml(text, { maxDepth: rules_MAX_DEPTH, invisible: invisibleMessage });
    if (!yaml.ok)
        return yaml;
    if (yaml.node === undefined)
        return { ok: false, problems: [problem_problemAt(new position_FileText(''), 0, rules_EMPTY)] };
    const read = readTree(yaml.node, rules_DIALECT, rulesFile());
    return read.ok ? { ok: true, ruleSet: read.value } : read;
}
function invisibleMessage(name) {
    return `the invisible character ${name}. expected none: a pattern with it would not be what it looks like. where it is meant, write its escape in double quotes`;
}
const rules_EMPTY = 'the document is empty. expected "version" and "rules"';
const rules_DIALECT = {
    ...YAML_WORDS,
    member: 'key',
    fold: (name) => name,
    as: (member) => ` as "${member}"`,
    noMap: (what, known) => `. expected ${what}: a map of ${known.join(', ')}`,
    noChoice: (choice, choices) => didYouMean(choice, choices, `expected one of ${choices.join(', ')}`),
    twice: (name, first) => `key ${quote(name)} given twice, first in line ${startOf(first).line}. expected it once`,
};
/** Rules that were written for a folder, as rules for the repository. The empty folder is its root. */
function rulesBelow(folder, ruleSet) {
    if (folder === '')
        return ruleSet;
    const moved = (item) => ({
        ...item,
        policies: item.policies.map((glob) => globBelow(folder, glob)),
    });
    return { rules: ruleSet.rules.map(moved), exceptions: ruleSet.exceptions.map(moved) };
}
/** What a rules file holds. Made for one file, of which it remembers the ids and the number of patterns. */
function rulesFile() {
    const globs = globsReader();
    const ruleId = idReader();
    /** Not known where some rule could not be read. */
    let ids;
    const rule = map('a rule', {
        id: strict_required(ruleId),
        description: optional(strict_text, undefined),
        policies: strict_required(globs('rule')),
        policyType: optional(oneOf(POLICY_TYPES), 'auto'),
        severity: optional(oneOf(SEVERITIES), 'error'),
        forbid: strict_required(list('a list of access objects', rules_access)),
    });
    const exception = map('an exception', {
        rule: strict_required(checked(strict_text, (id, at) => {
            if (ids === undefined || ids.has(id))
                return id;
            if (at.isFull)
                return undefined; // many unknown ids, held against many rules, would take minutes
            return at.fail(`no rule ${quote(id)}. ${didYouMean(id, ids, 'expected the id of a rule of this file')}`);
        })),
        policies: strict_required(globs('exception')),
        policy: optional(rules_name('an address', 'the address of the policy in its file'), undefined),
        statement: strict_required(rules_name('a Sid', 'the Sid of the statement')),
        reason: strict_required(words('why the access is granted')),
        until: strict_required(day),
        approvedBy: strict_required(words('who answers for it')),
    });
    const file = map('a rules file', {
        version: strict_required(rules_version),
        rules: strict_required(checked(list('a list of rules', checked(rule, ruleOf)), (rules) => {
            ids = new Set(rules.map(({ id }) => id));
            return rules;
        })),
        // After the rules, whose ids they name. An empty list excuses nothing.
        exceptions: optional(list('a list of exceptions', checked(exception, rules_exceptionOf), { least: 0 }), []),
    });
    return checked(file, ({ rules, exceptions }) => ({ rules, exceptions }));
}
const POLICY_TYPES = { auto: 'auto', identity: 'IDENTITY_POLICY', resource: 'RESOURCE_POLICY' };
const SEVERITIES = { error: 'error', warning: 'warning' };
function ruleOf({ policies, ...rule }) {
    return { ...rule, policies: policies.texts, positions: policies.positions };
}
function rules_exceptionOf({ rule, policies, policy, statement, ...said }, { node }) {
    const named = { ruleId: rule, policies: policies.texts, ...(policy === undefined ? {} : { policy }), sid: statement };
    return { ...named, ...said, line: startOf(node).line };
}
const rules_version = (at) => {
    const isOne = at.node.kind === 'number' && Number(at.node.text) === 1;
    return isOne ? 1 : at.fail(`${at.described} as the version. expected 1`);
};
const RULE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Ids, each of which is given once. */
function idReader() {
    const seen = new Map();
    return checked(strict_text, (id, at) => {
        const expected = 'letters, digits, ".", "_" and "-", beginning with a letter or digit';
        if (!RULE_ID.test(id))
            return at.fail(`${quote(id)} as an id. expected ${expected}`);
        const first = seen.get(id);
        if (first === undefined) {
            seen.set(id, at.node);
            return id;
        }
        const { line } = startOf(first);
        return at.fail(`id ${quote(id)} used twice, first in line ${line}. expected an id of its own for each rule`);
    });
}
/** Patterns of all rules together: each is compiled, and tried on every path. */
const MAX_GLOBS = 1000;
const TOO_MANY_GLOBS = `more than ${MAX_GLOBS} patterns in the rules. expected fewer: a "**" names whole folders`;
/** Lists of globs that look at something, and all together are not too many. */
function globsReader() {
    let count = 0;
    const glob = checked(strict_text, (written, at) => {
        count += 1;
        const problem = count > MAX_GLOBS ? TOO_MANY_GLOBS : globProblem(written);
        return problem === undefined ? written : at.fail(problem);
    });
    return (owner) => checked(list('a list of globs', glob), (texts, at) => {
        if (texts.some((one) => !one.startsWith('!')))
            return { texts, positions: at.items().map(({ node }) => startOf(node)) };
        const expected = `at least one that names policies: this ${owner} looks at nothing`;
        return at.fail(`only patterns that begin with "!". expected ${expected}`);
    });
}
/** A text that says something. */
function words(expected) {
    return checked(strict_text, (said, at) => (said.trim() === '' ? at.fail(`empty "${at.name}". expected ${expected}`) : said));
}
/** A longer one is cut in findings, so that it could be taken for another. */
function rules_name(what, expected) {
    return checked(words(expected), (said, at) => cut(said, size_MAX_NAME) === said ? said : at.fail(`${what} of ${said.length} characters. expected at most ${size_MAX_NAME}`));
}
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = checked(strict_text, (said, at) => DAY.test(said) && parseInstant(said) !== undefined
    ? said
    : at.fail(`${quote(said)} is no day. expected YYYY-MM-DD, the last day on which the exception holds`));
const rules_patterns = list('a list of patterns', checked(strict_text, (pattern, at) => pattern === pattern.trim() ? pattern : at.fail(`space around the pattern ${quote(pattern)}. expected none`)));
const rules_access = accessIn(rules_patterns, rules_patterns, (at, { message }) => at.fail(message));

;// CONCATENATED MODULE: ./build/report/doors/terminal.js

/**
 * The one door for outside text on its way to a terminal or a job's log: control characters, ANSI sequences, bidirectional
 * overrides, invisible characters and line breaks come out as visible escapes. So does what a runner would take for a
 * command: `::` where a line may begin with it, and `##[` anywhere.
 */
function terminalText(text) {
    return escapeHidden(text).replace(/^\s*::|##\[/g, (command) => command.replace(/[:#]/, escapeCharacter));
}
/** The tables of Unicode are asked only about a text that is more than visible ASCII and the ellipsis of what is cut. */
function escapeHidden(text) {
    if (terminal_PLAIN.test(text))
        return text;
    return text.replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escapeCharacter);
}
const terminal_PLAIN = /^[ -~…]*$/;
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
function escapeCharacter(character) {
    const code = character.codePointAt(0) ?? 0;
    const short = SHORT[character];
    if (short !== undefined)
        return short;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
/** Outside text of any length for one line of a terminal. */
function shownText(text, limit = 300) {
    return terminalText(cut(text, limit));
}

;// CONCATENATED MODULE: ./build/report/wording.js





/** Sentences that several reporters share. None is escaped yet: each reporter has its door. */
/** `1 error`, `2 errors`. */
function count(number, noun, plural = `${noun}s`) {
    return `${number} ${number === 1 ? noun : plural}`;
}
/** Cut apart, so that a long Sid does not hide the policy. */
const MAX_STATEMENT = 100;
const MAX_POLICY = 150;
/** `Statement[2] "DeployRole" in "PayrollRole/Policies[0]"`. */
function grantingText({ statement, policy }) {
    const name = statementName(statement);
    return policy === undefined ? name : `${cut(name, MAX_STATEMENT)} ${insideText(policy)}`;
}
/** Which policy of a file is meant: `in "PayrollRole/Policies[0]"`. */
function insideText(policy) {
    return `in ${JSON.stringify(cut(policy, MAX_POLICY))}`;
}
/** `Statement[2] "DeployRole"`: counted as the messages about invalid policies count. */
function statementName({ index, sid }) {
    return sid === undefined ? `Statement[${index}]` : `Statement[${index}] ${JSON.stringify(sid)}`;
}
/** Cut apart, so that a long message does not hide where it belongs. */
const MAX_MESSAGE = 600;
const wording_MAX_ELEMENT = 200;
/** What is wrong, and which part of which document has it: `unknown operator "StringLikes" (at Statement[0].Condition.StringLikes)`. */
function problemText({ message, element, policy }) {
    const where = [
        ...(element === '' ? [] : [`at ${cut(element, wording_MAX_ELEMENT)}`]),
        ...(policy === undefined ? [] : [insideText(policy)]),
    ];
    return `${cut(message, MAX_MESSAGE)}${where.length === 0 ? '' : ` (${where.join(' ')})`}`;
}
/** What the access object forbids: `iam:PassRole on any resource`. */
function accessText({ actions, resources }) {
    const what = actions.length === 0 ? 'any action' : actions.join(', ');
    return `${what} on ${resources.length === 0 ? 'any resource' : resources.join(', ')}`;
}
/** A policy can ask for any number of context keys; a reader wants some. */
const MAX_LINES = 12;
/** The example, one fact a line: action, resource, who, and the context keys, of which the report has all. */
function requestLines({ principal, action, resource, context }) {
    const who = principal === undefined ? [] : [`by ${principalText(principal.kind, principal.name)}`];
    const keys = Object.entries(context).map(([key, values]) => `with ${key} = ${values.map((value) => JSON.stringify(value)).join(', ')}`);
    const lines = [action, `on ${resource}`, ...who, ...keys];
    const left = lines.length - MAX_LINES;
    return left > 0 ? [...lines.slice(0, MAX_LINES), `and ${count(left, 'more context key')}`] : lines;
}
/** A sentence is to be read at a glance. */
const MAX_KEYS = 4;
/** Keys that say once more who asks. */
const SAID_BY_PRINCIPAL = new Set(Object.values(PRINCIPAL_KEYS));
/** Principals whose name says what these keys are (semantics 5); of others they are free. */
const HAVE_TIED_KEYS = new Set([
    'anonymous',
    'account-root',
    'user',
    'role-session',
    'federated-user',
]);
/** The grant in one sentence: `allows s3:GetObject on arn:aws:s3:::payroll/x when aws:SourceIp is 10.0.0.1`. */
function grantText({ evidence, access }) {
    switch (evidence.kind) {
        case 'witness':
            return [`allows ${sentenceOf(evidence.request)}`, ...sparingTexts(evidence.sparedBy)].join('; ');
        case 'unconfirmed':
            return `may allow ${accessText(access)}: ${evidence.reason}`;
    }
}
/** What a reader may have counted on, one sentence for each. */
function sparingTexts(sparedBy = []) {
    return sparedBy.map(({ resource, line, why }) => {
        const reason = why === undefined ? '' : `: ${DOUBTS[why]}`;
        return `the Deny on ${JSON.stringify(resource)} in line ${line} does not prevent it${reason}`;
    });
}
/** Why a resource is nothing to count on, and what to do. */
const DOUBTS = {
    'short-form': 'AWS may take that short form for another API. write the whole ARN',
    'early-variable': 'AWS replaces variables only behind the fifth colon. write the value, or a wildcard',
    'missing-part': 'AWS may match it field by field, and then it lacks one. write all six parts of the ARN',
};
function sentenceOf({ principal, action, resource, context }) {
    const who = principal === undefined ? '' : `${callerText(principal)} to call `;
    const saysItsKeys = principal !== undefined && HAVE_TIED_KEYS.has(principal.kind);
    const told = Object.entries(context).filter(([key]) => !saysItsKeys || !SAID_BY_PRINCIPAL.has(foldCase(key)));
    const keys = told.map(([key, values]) => `${key} ${valuesText(values)}`);
    const shown = keys.length > MAX_KEYS ? [...keys.slice(0, MAX_KEYS), moreKeys(keys.length - MAX_KEYS)] : keys;
    return `${who}${action} on ${resource}${shown.length === 0 ? '' : ` when ${shown.join(' and ')}`}`;
}
function callerText({ kind, name }) {
    const text = principalText(kind, name);
    return kind === 'anonymous' ? `${text},` : text;
}
function moreKeys(left) {
    return `${count(left, 'more context key')} ${left === 1 ? 'has its' : 'have their'} value`;
}
function valuesText(values) {
    const shown = values.map(plainOrQuoted);
    return values.length === 1 ? `is ${shown.join('')}` : `holds [${shown.join(', ')}]`;
}
/** A value that could be taken for words of the sentence stands in quotes. */
function plainOrQuoted(value) {
    return /^[\w.:/*@+=-]+$/.test(value) ? value : JSON.stringify(value);
}
function principalText(kind, name) {
    switch (kind) {
        case 'anonymous':
            return 'anyone, without signing in';
        case 'service':
            return `the service ${name}`;
        case 'federated':
            return `an identity of ${name}`;
        case 'canonical-user':
            return `the canonical user ${name}`;
        case 'unique-id':
            return `the principal with the unique id ${name}`;
        case 'account-root':
        case 'user':
        case 'role-session':
        case 'federated-user':
        case 'cloudfront-identity':
            return name;
    }
}
/** The headline of a finding: which rule, and what it is for. */
function findingTitle({ ruleId, description }) {
    return description === undefined ? `forbidden access (${ruleId})` : `${description} (${ruleId})`;
}
/** Who answers for a grant, until when, and why; and whether they can have seen the file. */
function acknowledgementText({ acknowledgement, newFile }) {
    const { reason, until, approvedBy } = acknowledgement;
    return `acknowledged by ${approvedBy} until ${until}${newFile === true ? `, ${IN_NEW_FILE}` : ''}: ${reason}`;
}
const IN_NEW_FILE = 'in a file that this change adds';
/** How many findings are acknowledged, and how many of those an exception answers for that was there before their file. */
function acknowledgedText(acknowledged, noun) {
    const inNew = acknowledged.filter(({ newFile }) => newFile === true).length;
    return `${noun}${inNew === 0 ? '' : ` (${inNew} ${IN_NEW_FILE})`}`;
}
/** Why an exception that names the finding does not hold, and what to do. */
function lapsedText({ why, reason, until, approvedBy, line }) {
    switch (why) {
        case 'expired':
            return `its exception (line ${line} of the rules) expired: it held until ${until}, approved by ${approvedBy}: ${reason}`;
        case 'repeated-sid':
            return `its exception (line ${line} of the rules) does not hold, because several statements of the policy have this Sid. expected a Sid for this statement alone`;
        case 'no-policy':
            return `its exception (line ${line} of the rules) does not hold, because the policy is one inside a file and it names none. expected the address of the policy as its "policy"`;
    }
}
/** What to do about an exception that names nothing. */
function staleText({ ruleId, sid, policies, policy, line }) {
    const inside = policy === undefined ? '' : ` ${insideText(policy)}`;
    return `the exception in line ${line} of the rules (rule ${ruleId}, statement ${JSON.stringify(sid)}${inside}, policies ${policies.join(', ')}) matches nothing. take it out`;
}
/** How many of each a report holds. */
function tally({ findings, problems, acknowledged }) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.length - errors;
    return { errors, warnings, problems: problems.length, acknowledged: acknowledged.length };
}
/** Findings with the most important first: errors before warnings, and those with an example before those without. */
function byImportance(findings) {
    const rank = ({ severity, evidence }) => (severity === 'error' ? 0 : 2) + (evidence.kind === 'witness' ? 0 : 1);
    return findings.toSorted((left, right) => rank(left) - rank(right));
}
/** Which files were looked at: `3 files changed since origin/main`. */
function scopeText(scope, considered) {
    switch (scope.kind) {
        case 'all': {
            const files = count(considered, 'file');
            return scope.shard === undefined ? files : `${files} of shard ${scope.shard.index} of ${scope.shard.count}`;
        }
        case 'changed':
            return `${count(considered, 'file')} changed since ${scope.since}`;
        case 'paths':
            return `${count(considered, 'named file')}`;
    }
}
/** The closing words of every reporter: what was found, and what was looked at. */
function summaryText(report) {
    const { errors, warnings, problems } = tally(report);
    const { acknowledged } = report;
    const found = [
        ...(problems > 0 ? [count(problems, 'problem')] : []),
        ...(errors > 0 ? [count(errors, 'error')] : []),
        ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ];
    const excused = acknowledged.length > 0 ? [acknowledgedText(acknowledged, `${acknowledged.length} acknowledged`)] : [];
    const words = found.length === 0 ? cleanText(report) : [...found, ...excused];
    return `${words.join(', ')}${words.length === 0 ? '' : ': '}${coverageText(report)}${leniencyText(report)}`;
}
function cleanText({ counts, acknowledged }) {
    if (counts.checked === 0)
        return [];
    const excused = acknowledgedText(acknowledged, count(acknowledged.length, 'acknowledged finding'));
    return [acknowledged.length === 0 ? 'no forbidden access' : `no forbidden access but for ${excused}`];
}
/** A run that passes though it found an error says why. */
function leniencyText(report) {
    return report_outcomeOf(report) === 'pass' && tally(report).errors > 0 ? '; no finding fails the run (fail-on: never)' : '';
}
/** What was looked at. A run that judged nothing says so. */
function coverageText(report) {
    const { checked, pairs, considered } = report.counts;
    if (report.rules.length === 0 && report.problems.length > 0)
        return 'no policy was judged, because the gate could not begin';
    const looked = scopeText(report.scope, considered);
    if (checked > 0) {
        const rules = `${count(report.rules.length, 'rule')} of ${report.rulesFile}`;
        return `${count(checked, 'policy', 'policies')} judged in ${count(pairs, 'check')}, out of ${looked}${unnamedText(report)}, by ${rules}`;
    }
    const isNamed = report.rules.some(({ matched }) => matched > 0);
    return `no policy was judged: ${isNamed ? 'none could be read' : `no rule of ${report.rulesFile} names any`} of ${looked}`;
}
/** Files that no rule names were not judged, and a reader should know of them. */
function unnamedText({ counts: { considered, named } }) {
    return considered > named ? ` (${considered - named} named by no rule)` : '';
}
/** What nobody should overlook, though it does not change the verdict: rules that look at nothing. */
function warnings({ idleRules, rules, rulesFile }) {
    if (idleRules.length === 0)
        return [];
    if (idleRules.length === rules.length)
        return [`no rule of ${rulesFile} names any file of the whole tree: this gate looks at nothing. mend the patterns`];
    const ids = cut(idleRules.join(', '), wording_MAX_ELEMENT);
    return [`no file of the whole tree has a name that these rules look for: ${ids}. mend their patterns`];
}
/** What a reader may want to do something about, one remark each; none of it changes the verdict. */
function remarks(report) {
    return [
        ...report.rules.filter(({ anyAction }) => anyAction.length > 0).map(anyActionText),
        ...staleExceptions(report).map(staleText),
        ...(report.unnamed === undefined || report.unnamed.count === 0 ? [] : [unnamedPoliciesText(report.unnamed)]),
    ];
}
/** What follows of resources without actions. */
function anyActionText({ id, anyAction }) {
    const entries = anyAction.map((index) => `forbid[${index}]`).join(', ');
    return `rule ${id} names resources and no actions (${entries}), which asks for any action: so every statement counts that allows one on "*", such as cloudwatch:PutMetricData. name the actions of the service too`;
}
function unnamedPoliciesText({ count: number, paths, isAll }) {
    const left = number - paths.length;
    const names = [...paths, ...(left > 0 ? [`and ${left} more`] : [])].join(', ');
    const files = count(number, 'file that looks like a policy is', 'files that look like policies are');
    return `${isAll ? '' : 'at least '}${files} named by no rule: ${names}`;
}
/** Problems and findings by file, with files in the order of their paths. */
function byFile(report) {
    const problems = grouped(report.problems, pathOf);
    const findings = grouped(report.findings, pathOf);
    const acknowledged = grouped(report.acknowledged, pathOf);
    const paths = [...new Set([...problems.keys(), ...findings.keys(), ...acknowledged.keys()])].toSorted();
    return paths.map((path) => ({
        path,
        problems: problems.get(path) ?? [],
        findings: findings.get(path) ?? [],
        acknowledged: acknowledged.get(path) ?? [],
    }));
}
function pathOf({ path }) {
    return path;
}

;// CONCATENATED MODULE: ./build/report/annotations.js


/** GitHub shows this many errors, and as many warnings and notices, of one step, and drops what comes after without a word. */
const MAX_ANNOTATIONS = 10;
/** The run has notices of its own. */
const MAX_NOTICES = 5;
const MAX_TITLE = 150;
const MAX_LINE = 500;
/**
 * The remarks to make, the most important first. Where there are more than GitHub shows, the last one of its level says how many are left,
 * and where.
 *
 * @param limit How many of a level are made.
 * @param changed By path, the lines that the change adds or alters, where that is known.
 */
function annotationsOf(report, limit = MAX_ANNOTATIONS, changed = new Map()) {
    const linesOf = (finding) => linesToShow(finding, changed.get(finding.path) ?? []);
    const all = [
        ...report.problems.map((problem) => ['error', () => ofProblem(problem)]),
        ...byImportance(report.findings).map((one) => [one.severity, () => ofFinding(one, linesOf(one))]),
        ...report.acknowledged.map((one) => ['notice', () => ofAcknowledged(one, linesOf(one))]),
    ];
    return ['error', 'warning', 'notice'].flatMap((level) => annotations_firstOf(all.filter(([of]) => of === level), level === 'notice' ? Math.min(limit, MAX_NOTICES) : limit, level));
}
function annotations_firstOf(remarks, limit, level) {
    const shown = remarks.slice(0, limit).map(([, make]) => make());
    const left = remarks.length - shown.length;
    const last = shown.at(-1);
    if (left === 0 || last === undefined)
        return shown;
    const more = `${count(left, `more ${level}`)} not shown here: see the job summary or the JSON report`;
    return [...shown.slice(0, -1), { ...last, message: `${last.message}\n${more}` }];
}
/**
 * GitHub shows a remark in the diff only where the diff shows its line. So it stands on the string that grants, unless the
 * change leaves that alone and alters another line of the statement.
 */
function linesToShow({ place, statement }, changed) {
    if (firstChanged(changed, place) !== undefined)
        return linesOfPlace(place);
    const line = firstChanged(changed, statement);
    return line === undefined ? linesOfPlace(place) : { line, endLine: line, column: undefined };
}
/** The first changed line among some lines. */
function firstChanged(changed, { line, endLine }) {
    const touching = changed.filter(({ start, end }) => start <= endLine && end >= line);
    const first = touching.reduce((least, { start }) => Math.min(least, start), endLine);
    return touching.length === 0 ? undefined : Math.max(line, first);
}
function linesOfPlace({ line, endLine, column }) {
    return { line, endLine, column: line === endLine ? column : undefined };
}
function ofProblem(problem) {
    const { path, line, column, code } = problem;
    return {
        level: 'error',
        path,
        line,
        endLine: line,
        column,
        title: `not judged (${code})`,
        message: terminalText(problemText(problem)),
    };
}
function ofFinding(finding, lines) {
    const { severity, path, access, lapsed } = finding;
    return {
        level: severity,
        path,
        ...lines,
        title: shownText(findingTitle(finding), MAX_TITLE),
        message: annotations_messageOf([
            grantText(finding),
            `forbidden: ${accessText(access)}`,
            `granted by ${grantingText(finding)}`,
            ...(lapsed === undefined ? [] : [lapsedText(lapsed)]),
        ]),
    };
}
function ofAcknowledged(finding, lines) {
    const { path } = finding;
    return {
        level: 'notice',
        path,
        ...lines,
        title: shownText(`acknowledged: ${findingTitle(finding)}`, MAX_TITLE),
        message: annotations_messageOf([grantText(finding), `${grantingText(finding)} is ${acknowledgementText(finding)}`]),
    };
}
function annotations_messageOf(lines) {
    return lines.map((line) => shownText(line, MAX_LINE)).join('\n');
}

;// CONCATENATED MODULE: ./build/report/doors/safe-json.js
/**
 * JSON text in which the characters that a terminal or a runner would act on are escaped. The value stays the same.
 *
 * @param indent spaces for each level
 */
function safeJson(value, indent) {
    return `${JSON.stringify(value, undefined, indent).replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]|#(?=#\[)/gu, escapeUnits)}\n`;
}
function escapeUnits(character) {
    return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}

;// CONCATENATED MODULE: ./build/report/json.js


/** The report as JSON text, with the verdict and the rules that named nothing spelled out: see docs/report.schema.json. */
function reportJson(report) {
    const { version, ...rest } = report;
    return safeJson({ version, outcome: report_outcomeOf(report), ...rest, unmatchedRules: unmatchedRules(report) }, 2);
}

;// CONCATENATED MODULE: ./build/report/doors/escape-markdown.js

/**
 * The one door for outside text on its way into GitHub-flavoured Markdown. Every character that could mean something to
 * Markdown or HTML becomes a character reference, and line breaks and invisible characters become visible. A zero-width space
 * after `@` and `#` keeps them from becoming mentions and references.
 */
function escapeMarkdown(text) {
    return escapeAll(terminalText(text)).replace(/&#(?:64|35);/g, '$&&#8203;');
}
/** The same for text that is shown as code, where GitHub makes no mentions, and every character counts. */
function markdownCode(text) {
    return `<code>${escapeAll(terminalText(text))}</code>`;
}
/** The same for the value of an HTML attribute, in double quotes. */
function markdownAttribute(text) {
    return escapeAll(terminalText(text));
}
function escapeAll(text) {
    return text.replace(/[!-+\--/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./build/report/table.js

/** A table in so many bytes of HTML, as the cells are: details are left out first, then rows, from the last on; and it says how many. */
function table(names, rows, room) {
    if (rows.length === 0)
        return [];
    const head = `<table>\n${htmlRow('th', names)}`;
    const foot = '</table>';
    const spare = room - bytes(head) - bytes(foot) - 1000;
    const plain = fitting(plainRows(rows), spare);
    const left = rows.length - plain.length;
    const full = left > 0 ? [] : detailed(rows, plain, spare - bytes(plain.join('\n')));
    const bare = rows.slice(full.length, plain.length).filter(({ details }) => details !== undefined).length;
    return [[head, ...full, ...plain.slice(full.length), foot].join('\n'), ...cutNote(left, bare)];
}
function cutNote(rows, details) {
    const missing = [
        ...(rows > 0 ? [count(rows, 'more row')] : []),
        ...(details > 0 ? [`the details of ${count(details, 'row')}`] : []),
    ];
    return missing.length === 0
        ? []
        : [`Left out here for want of room: ${missing.join(' and ')}. The JSON report has all.`];
}
function* plainRows(rows) {
    for (const { cells } of rows)
        yield htmlRow('td', cells());
}
/** As many texts as fit, from the first, one a line. Those that come after are not asked for. */
function fitting(texts, room) {
    const lines = [];
    let left = room;
    for (const text of texts) {
        left -= bytes(text) + 1;
        if (left < 0)
            break;
        lines.push(text);
    }
    return lines;
}
/** As many rows as can have their details in so many bytes more, from the first. */
function detailed(rows, plain, room) {
    const lines = [];
    let left = room;
    for (const [index, { cells, details }] of rows.entries()) {
        const line = details === undefined ? plain[index] : detailedRow(cells(), details());
        if (line === undefined)
            break;
        left -= bytes(line) - bytes(plain[index] ?? '');
        if (left < 0)
            break;
        lines.push(line);
    }
    return lines;
}
function detailedRow(cells, details) {
    return htmlRow('td', [...cells.slice(0, -1), `${cells.at(-1) ?? ''}${folded('details', details.join('<br>'))}`]);
}
function htmlRow(tag, cells) {
    return `<tr valign="top">${cells.map((content) => `<${tag}>${content}</${tag}>`).join('')}</tr>`;
}
/** Something to be unfolded under its title. */
function folded(title, content) {
    return `<details><summary>${title}</summary>${content}</details>`;
}
/** The size in UTF-8. */
function bytes(text) {
    return new TextEncoder().encode(text).length;
}

;// CONCATENATED MODULE: ./build/report/markdown.js





/** GitHub loses the whole summary of a step that is over 1 MiB. In bytes of UTF-8. */
const markdown_MAX_BYTES = 900 * 1024;
/** One cell may not take the room of many rows, nor a list that of the table: one character can become thirty bytes. */
const MAX_CELL = 300;
const MAX_NOTICE = 1000;
const markdown_MAX_ITEMS = 100;
const markdown_MAX_NOTICES = 20;
const MAX_LIST_BYTES = 150 * 1024;
const VERDICTS = { pass: 'passed', fail: 'failed', error: 'could not judge everything' };
const HEAD = ['policy', 'rule', 'verdict', 'statement', 'example'];
/**
 * The report as a job summary: two lines where all is well. The table and the lists are blocks of HTML, which Markdown leaves
 * alone, so that nothing can break out of its cell; escaped is every word that comes from outside all the same.
 */
function markdownReport(report, view = {}) {
    const { link = () => undefined, duration, notices = [], more } = view;
    const time = duration === undefined ? '' : `, in ${(duration / 1000).toFixed(1)} s`;
    const lead = [
        `## IAM access gate: ${VERDICTS[report_outcomeOf(report)]}`,
        `${prose(summaryText(report), MAX_NOTICE)}${time}.`,
        ...noticeLines([...warnings(report).map((warning) => `warning: ${warning}`), ...notices]),
    ];
    const lists = [
        ...markdown_list(count(report.removed.length, 'policy deleted', 'policies deleted'), report.removed.map(coded)),
        ...remarksList(remarks(report)),
    ];
    const tail = more === undefined ? lists : [...lists, more];
    const room = markdown_MAX_BYTES - bytes([...lead, ...tail].join('\n\n'));
    return `${[...lead, ...table(HEAD, rowsOf(report, link), room), ...tail].join('\n\n')}\n`;
}
function noticeLines(notices) {
    const all = notices.slice(0, markdown_MAX_NOTICES).map((notice) => `**Note:** ${prose(notice, MAX_NOTICE)}.`);
    const lines = fitting(all, MAX_LIST_BYTES);
    const left = notices.length - lines.length;
    return left > 0 ? [...lines, `**Note:** ${count(left, 'more notice')} in the log of the job.`] : lines;
}
function remarksList(found) {
    return markdown_list(count(found.length, 'remark on the rules', 'remarks on the rules'), found.map((remark) => prose(remark, 2 * MAX_CELL)));
}
/** A list folded away under its title. */
function markdown_list(title, items) {
    if (items.length === 0)
        return [];
    const shown = fitting(items.slice(0, markdown_MAX_ITEMS), MAX_LIST_BYTES);
    const left = items.length - shown.length;
    const all = left > 0 ? [...shown, `and ${left} more`] : shown;
    return [folded(title, `<ul>${all.map((item) => `<li>${item}</li>`).join('\n')}</ul>`)];
}
function rowsOf({ problems, findings, acknowledged }, link) {
    return [
        ...problems.map((problem) => ({ cells: () => problemCells(problem, link), details: undefined })),
        ...byImportance(findings).map((finding) => ({
            cells: () => [...firstCells(finding, verdictOf(finding), link), prose(grantText(finding), 2 * MAX_CELL)],
            details: () => findingDetails(finding),
        })),
        ...byImportance(acknowledged).map((finding) => ({
            cells: () => acknowledgedCells(finding, link),
            details: () => [prose(grantText(finding), 2 * MAX_CELL), ...findingDetails(finding)],
        })),
    ];
}
function problemCells(problem, link) {
    const { path, line, element, message, code } = problem;
    const part = element === '' ? [] : [coded(element)];
    const where = [...part, lineLink(path, line, link)].join('<br>');
    return [policyCell(problem), coded(code), strong('not judged'), where, prose(message, MAX_CELL)];
}
/** The file, and below it which policy of the file. */
function policyCell({ path, policy }) {
    return [path, ...(policy === undefined ? [] : [policy])].map(coded).join('<br>');
}
function acknowledgedCells(finding, link) {
    const words = acknowledgementText(finding);
    const verdict = finding.newFile === true ? 'acknowledged, in a new file' : 'acknowledged';
    return [...firstCells(finding, verdict, link), prose(words, 2 * MAX_CELL)];
}
function verdictOf({ severity, lapsed }) {
    const verdict = severity === 'error' ? 'forbidden' : 'warning';
    return lapsed === undefined ? verdict : `${verdict}, ${LAPSED[lapsed.why]}`;
}
const LAPSED = {
    expired: 'exception expired',
    'repeated-sid': 'exception unclear',
    'no-policy': 'exception unclear',
};
function firstCells(finding, verdict, link) {
    const { path, ruleId, description, statement, place } = finding;
    const why = description === undefined ? [] : [prose(description, MAX_CELL)];
    return [
        policyCell(finding),
        [coded(ruleId), ...why].join('<br>'),
        strong(verdict),
        `${coded(statementName(statement))}<br>${lineLink(path, place.line, link)}`,
    ];
}
/** The finding in full: what is forbidden, which source line grants it, every part of the example, and what became of an exception. */
function findingDetails({ access, excerpt, evidence, lapsed }) {
    const example = evidence.kind === 'witness' ? requestLines(evidence.request).map(coded) : [prose(evidence.reason, MAX_CELL)];
    return [
        `forbidden: ${coded(accessText(access))}`,
        `source: ${coded(excerpt.text.trim())}`,
        ...example,
        ...(lapsed === undefined ? [] : [prose(lapsedText(lapsed), 2 * MAX_CELL)]),
    ];
}
function strong(verdict) {
    return `<strong>${verdict}</strong>`;
}
function lineLink(path, line, link) {
    const target = link(path, line);
    return target === undefined ? `line ${line}` : `<a href="${markdownAttribute(target)}">line ${line}</a>`;
}
function coded(text) {
    return markdownCode(cut(text, MAX_CELL));
}
function prose(text, limit) {
    return escapeMarkdown(cut(text, limit));
}

;// CONCATENATED MODULE: ./build/report/problem.js


/** A problem in one line for a terminal or a log: `policies/ci.json:14:9: unknown operator "StringLikes". … [invalid-policy]`. */
function problem_formatProblem(problem) {
    const { path, line, column, code } = problem;
    return `${shownText(path)}:${line}:${column}: ${terminalText(problemText(problem))} [${code}]`;
}

;// CONCATENATED MODULE: ./build/report/doors/escape-uri.js
/**
 * The door for paths on their way into an address: whatever is no plain character of a name is encoded, and a lone surrogate as
 * what UTF-8 makes of it.
 */
function escapePath(path) {
    return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/report/fingerprint.js


/** A short text for what stays the same of a finding while lines move. */
function findingKey(finding) {
    return digest(findingParts(finding));
}
/** The same of a problem. */
function problemKey(problem) {
    return digest(problemParts(problem));
}
function digest(parts) {
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

;// CONCATENATED MODULE: ./build/report/sarif.js






/** GitHub refuses a run with more results. */
const MAX_RESULTS = 25_000;
const sarif_MAX_TEXT = 1000;
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';
/**
 * A name of our own, and not the one that GitHub computes from the lines around a result: so an alert that somebody
 * dismissed comes back when the line that grants is changed.
 */
const FINGERPRINT = 'iamAccessGate/v1';
/**
 * The report as a SARIF 2.1.0 log of one run. Problems are results too, since code scanning shows nothing else; acknowledged
 * findings are results that are suppressed.
 *
 * @param limit How many results there are at the most: the most important, and a notification that says how many are left.
 */
function sarifReport(report, limit = MAX_RESULTS) {
    const rules = [...report.rules.map(ruleDescriptor), ...problemDescriptors(report)];
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    const { problems, findings, acknowledged, rulesFile } = report;
    const all = [
        ...problems.map((problem) => () => problemResult(problem)),
        ...byImportance(findings).map((finding) => () => findingResult(finding, rulesFile)),
        ...byImportance(acknowledged).map((finding) => () => acknowledgedResult(finding, rulesFile)),
    ];
    const shown = numbered(all.slice(0, limit).map((make) => make()));
    const run = {
        tool: { driver: { name: 'iam-access-gate', rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'the root of the repository' } } },
        invocations: [
            {
                executionSuccessful: problems.length === 0,
                toolExecutionNotifications: cutNotification(all.length - shown.length),
            },
        ],
        results: shown.map((result) => ({ ...result, ruleIndex: indexes.get(result.ruleId) })),
    };
    return safeJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 2);
}
function cutNotification(left) {
    if (left === 0)
        return [];
    const text = `${count(left, 'more result')} left out here, because code scanning takes no more. see the JSON report`;
    return [{ level: 'warning', message: { text } }];
}
const RULE_HELP = 'A policy may grant access that this rule forbids. Narrow the statement that the result names, deny the access, or acknowledge the grant with an exception in the rules file.';
const PROBLEM_HELP = 'What could not be judged fails the run, because it may grant anything. The message says what was found and what was expected.';
function ruleDescriptor({ id, description, severity }) {
    const title = description ?? `access that the rule ${id} forbids`;
    return descriptor(id, title, severity, RULE_HELP);
}
const PROBLEMS = {
    'invalid-policy': 'a file that a rule names is no valid policy',
    'unreadable-policy': 'a file that a rule names, or might name, cannot be read',
    'missing-rules': 'there is no rules file',
    'unreadable-rules': 'the rules file cannot be read',
    'invalid-rules': 'the rules file is not valid',
    'unmatched-pattern': 'a pattern of the rules has no wildcards and names no file',
    'unwritable-report': 'a report could not be written',
    'too-much': 'a policy was not judged to the end, because the run had reached a limit',
};
function problemDescriptors({ problems }) {
    const codes = new Set(problems.map(({ code }) => code));
    return [...codes].map((code) => descriptor(problemRule(code), PROBLEMS[code], 'error', PROBLEM_HELP));
}
/** The id of a rule has no `/`, so that nobody's rule is taken for one of these. */
function problemRule(code) {
    return `problem/${code}`;
}
function descriptor(id, title, level, help) {
    return {
        id,
        shortDescription: sarifText(title),
        fullDescription: sarifText(title),
        help: {
            text: `${sarifText(title).text}. ${help}`,
            markdown: `**${escapeMarkdown(shownText(title, sarif_MAX_TEXT))}**\n\n${help}`,
        },
        defaultConfiguration: { level },
        properties: { tags: ['security', 'iam'] },
    };
}
function problemResult(problem) {
    const { code, path, line, column } = problem;
    return {
        ruleId: problemRule(code),
        level: 'error',
        message: sarifText(`not judged: ${problemText(problem)}`),
        locations: [{ ...sarif_location(path, { startLine: line, startColumn: column }), ...logicalLocations(problem) }],
        relatedLocations: [],
        partialFingerprints: { [FINGERPRINT]: problemKey(problem) },
    };
}
function findingResult(finding, rulesFile) {
    const { ruleId, severity, path, place, statement, access, lapsed } = finding;
    const sentences = [
        grantText(finding),
        `forbidden: ${accessText(access)}`,
        `granted by ${grantingText(finding)}`,
        ...(lapsed === undefined ? [] : [lapsedText(lapsed)]),
    ];
    return {
        ruleId,
        level: severity,
        message: { text: sentences.map((sentence) => sarifText(sentence).text).join('. ') },
        locations: [{ ...sarif_location(path, regionOf(place)), ...logicalLocations(finding) }],
        relatedLocations: [
            { ...sarif_location(path, statementRegion(statement)), message: sarifText(grantingText(finding)) },
            ...(lapsed === undefined ? [] : [exceptionLocation(rulesFile, lapsed)]),
        ],
        partialFingerprints: { [FINGERPRINT]: findingKey(finding) },
    };
}
function acknowledgedResult(finding, rulesFile) {
    const { acknowledgement } = finding;
    const result = findingResult(finding, rulesFile);
    return {
        ...result,
        relatedLocations: [...result.relatedLocations, exceptionLocation(rulesFile, acknowledgement)],
        suppressions: [
            {
                kind: 'external',
                status: 'accepted',
                justification: sarifText(acknowledgementText(finding)).text,
                location: sarif_location(rulesFile, { startLine: acknowledgement.line }),
            },
        ],
    };
}
function exceptionLocation(rulesFile, { line }) {
    return { ...sarif_location(rulesFile, { startLine: line }), message: { text: 'the exception in the rules' } };
}
function regionOf({ line, column, endLine, endColumn }) {
    return { startLine: line, startColumn: column, endLine, endColumn };
}
function statementRegion({ line, column, endLine }) {
    return endLine === line
        ? { startLine: line, startColumn: column }
        : { startLine: line, startColumn: column, endLine };
}
function sarif_location(path, region) {
    return { physicalLocation: { artifactLocation: { uri: escapePath(path), uriBaseId: ROOT }, region } };
}
/** Which policy of a file a result is about. */
function logicalLocations({ policy }) {
    return policy === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: shownText(policy, sarif_MAX_TEXT) }] };
}
/** Equal results in one run are told apart by their number. */
function numbered(results) {
    const seen = new Map();
    return results.map((result) => {
        const key = result.partialFingerprints[FINGERPRINT];
        const number = (seen.get(key) ?? 0) + 1;
        seen.set(key, number);
        return { ...result, partialFingerprints: { [FINGERPRINT]: `${key}:${number}` } };
    });
}
/**
 * The door for outside text into a message of SARIF, where `[text](target)` is a link and `{0}` a placeholder: a space takes
 * their meaning away.
 */
function sarifText(text) {
    const shown = shownText(text, sarif_MAX_TEXT);
    return { text: shown.replaceAll('](', '] (').replace(/\{(?=\d+\})/g, '{ ') };
}

;// CONCATENATED MODULE: ./build/report/text.js




const CODES = { bold: 1, red: 31, yellow: 33, green: 32, dim: 2 };
/** Reasons are sentences. */
const MAX_REMARK = 600;
/** As many deleted policies are told by name. */
const MAX_REMOVED = 20;
/** The report for a reader at a terminal: problems and findings by file, then one line that says what was looked at. */
function textReport(report, options) {
    const paint = options.colour ? (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m` : (_, text) => text;
    const files = byFile(report).map((file) => fileText(file, paint));
    const told = (label, texts) => texts.map((text) => `${paint('yellow', label)}: ${shownText(text, MAX_REMARK)}`);
    const notes = [...told('warning', warnings(report)), ...told('note', [...removedNotes(report), ...remarks(report)])];
    return `${[...files, ...(notes.length > 0 ? [notes.join('\n')] : []), summaryLine(report, paint)].join('\n\n')}\n`;
}
function removedNotes({ removed }) {
    if (removed.length === 0)
        return [];
    const left = removed.length - MAX_REMOVED;
    const names = removed.slice(0, MAX_REMOVED).map((path) => shownText(path));
    const more = left > 0 ? [`and ${left} more`] : [];
    return [`${count(removed.length, 'policy', 'policies')} deleted: ${[...names, ...more].join(', ')}`];
}
function fileText({ path, problems, findings, acknowledged }, paint) {
    const parts = [
        ...problems.map((problem) => `${paint('red', 'problem')} ${problem_formatProblem(problem)}`),
        ...findings.map((finding) => findingText(finding, paint)),
        ...acknowledged.map((finding) => text_acknowledgedText(finding, paint)),
    ];
    return [paint('bold', shownText(path)), ...parts].join('\n');
}
function findingText(finding, paint) {
    const { severity, path, place, access, excerpt, lapsed } = finding;
    const style = severity === 'error' ? 'red' : 'yellow';
    return [
        `${paint(style, severity)} ${shownText(path)}:${place.line}:${place.column}: ${shownText(findingTitle(finding))}`,
        ...excerptLines(excerpt, place.line, (text) => paint(style, text)),
        `  forbidden: ${shownText(accessText(access))}`,
        ...evidenceLines(finding, shownText(grantingText(finding))),
        ...(lapsed === undefined ? [] : [`  ${shownText(lapsedText(lapsed), MAX_REMARK)}`]),
    ].join('\n');
}
function text_acknowledgedText(finding, paint) {
    const { path, place, access } = finding;
    return [
        `${paint('dim', 'acknowledged')} ${shownText(path)}:${place.line}:${place.column}: ${shownText(findingTitle(finding))}`,
        `  forbidden: ${shownText(accessText(access))}`,
        `  ${shownText(grantingText(finding))} is ${shownText(acknowledgementText(finding), MAX_REMARK)}`,
    ].join('\n');
}
function evidenceLines({ evidence }, statement) {
    switch (evidence.kind) {
        case 'witness':
            return [
                `  ${statement} allows, for example:`,
                ...requestLines(evidence.request).map((line) => `    ${shownText(line)}`),
                ...sparingTexts(evidence.sparedBy).map((line) => `  ${shownText(line, MAX_REMARK)}`),
            ];
        case 'unconfirmed':
            return [`  ${statement}: ${shownText(evidence.reason)}`];
    }
}
/** The source line, and carets under the offending part of it. */
function excerptLines({ text, start, length }, line, mark) {
    const [before, offending, after] = [
        text.slice(0, start),
        text.slice(start, start + length),
        text.slice(start + length),
    ].map(sourceText);
    const gutter = String(line);
    const margin = ' '.repeat(gutter.length);
    const carets = '^'.repeat(Math.max(1, width(offending)));
    return [`  ${gutter} | ${before}${offending}${after}`, `  ${margin} | ${' '.repeat(width(before))}${mark(carets)}`];
}
function sourceText(source) {
    return terminalText(source.replaceAll('\t', '  '));
}
function width(text = '') {
    return [...text].length;
}
function summaryLine(report, paint) {
    const text = shownText(summaryText(report), 1000);
    if (report_outcomeOf(report) !== 'pass')
        return paint('red', text);
    return report.findings.length > 0 || report.counts.checked === 0 ? paint('yellow', text) : paint('green', text);
}

;// CONCATENATED MODULE: ./build/index.js
/** The library: the operation of the original service, and the gate as rules and file texts in, report out. */













var __webpack_exports__ApiError = __webpack_exports__.hD;
var __webpack_exports__DEFAULT_RULES_FILE = __webpack_exports__.ZW;
var __webpack_exports__InvalidParameterException = __webpack_exports__.kT;
var __webpack_exports__UnprocessableEntityException = __webpack_exports__.ft;
var __webpack_exports__ValidationException = __webpack_exports__.dr;
var __webpack_exports__annotationsOf = __webpack_exports__.Ih;
var __webpack_exports__checkAccessNotGranted = __webpack_exports__.j7;
var __webpack_exports__exitCode = __webpack_exports__.I$;
var __webpack_exports__explainAccessNotGranted = __webpack_exports__.Sd;
var __webpack_exports__formatProblem = __webpack_exports__.Vw;
var __webpack_exports__gateProblems = __webpack_exports__.y$;
var __webpack_exports__judge = __webpack_exports__.S4;
var __webpack_exports__markdownReport = __webpack_exports__.qN;
var __webpack_exports__outcomeOf = __webpack_exports__.sG;
var __webpack_exports__parseRules = __webpack_exports__.NR;
var __webpack_exports__plan = __webpack_exports__.et;
var __webpack_exports__reportJson = __webpack_exports__.l4;
var __webpack_exports__sarifReport = __webpack_exports__._I;
var __webpack_exports__staleExceptions = __webpack_exports__.SC;
var __webpack_exports__textReport = __webpack_exports__.Mf;
var __webpack_exports__unmatchedRules = __webpack_exports__.jL;
export { __webpack_exports__ApiError as ApiError, __webpack_exports__DEFAULT_RULES_FILE as DEFAULT_RULES_FILE, __webpack_exports__InvalidParameterException as InvalidParameterException, __webpack_exports__UnprocessableEntityException as UnprocessableEntityException, __webpack_exports__ValidationException as ValidationException, __webpack_exports__annotationsOf as annotationsOf, __webpack_exports__checkAccessNotGranted as checkAccessNotGranted, __webpack_exports__exitCode as exitCode, __webpack_exports__explainAccessNotGranted as explainAccessNotGranted, __webpack_exports__formatProblem as formatProblem, __webpack_exports__gateProblems as gateProblems, __webpack_exports__judge as judge, __webpack_exports__markdownReport as markdownReport, __webpack_exports__outcomeOf as outcomeOf, __webpack_exports__parseRules as parseRules, __webpack_exports__plan as plan, __webpack_exports__reportJson as reportJson, __webpack_exports__sarifReport as sarifReport, __webpack_exports__staleExceptions as staleExceptions, __webpack_exports__textReport as textReport, __webpack_exports__unmatchedRules as unmatchedRules };
