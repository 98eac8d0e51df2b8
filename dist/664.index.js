export const id = 664;
export const ids = [664];
export const modules = {

/***/ 8664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sarifReport: () => (/* binding */ sarifReport)
});

// EXTERNAL MODULE: ./build/report/doors/terminal.js
var terminal = __webpack_require__(8537);
;// CONCATENATED MODULE: ./build/report/doors/escape-markdown.js

/**
 * The one door for outside text on its way into GitHub-flavoured Markdown. Every character that could mean something to
 * Markdown or HTML becomes a character reference, and line breaks and invisible characters become visible. A zero-width space
 * after `@` and `#` keeps them from becoming mentions and references.
 */
function escapeMarkdown(text) {
    return escapeAll((0,terminal/* terminalText */.e)(text)).replace(/&#(?:64|35);/g, '$&&#8203;');
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

;// CONCATENATED MODULE: ./build/report/doors/escape-uri.js
/**
 * The door for paths on their way into an address: whatever is no plain character of a name is encoded, and a lone surrogate as
 * what UTF-8 makes of it.
 */
function escapePath(path) {
    return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

// EXTERNAL MODULE: ./build/report/doors/safe-json.js
var safe_json = __webpack_require__(2955);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/gate/identity.js
var identity = __webpack_require__(6450);
;// CONCATENATED MODULE: ./build/report/fingerprint.js


/** A short text for what stays the same of a finding while lines move. */
function findingKey(finding) {
    return digest((0,identity/* findingParts */.ET)(finding));
}
/** The same of a problem. */
function problemKey(problem) {
    return digest((0,identity/* problemParts */.Q)(problem));
}
function digest(parts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
;// CONCATENATED MODULE: ./build/report/sarif.js






/** GitHub refuses a run with more results. */
const MAX_RESULTS = 25_000;
const MAX_TEXT = 1000;
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
        ...(0,wording/* byImportance */.G5)(findings).map((finding) => () => findingResult(finding, rulesFile)),
        ...(0,wording/* byImportance */.G5)(acknowledged).map((finding) => () => acknowledgedResult(finding, rulesFile)),
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
    return (0,safe_json/* safeJson */.o)({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 2);
}
function cutNotification(left) {
    if (left === 0)
        return [];
    const text = `${(0,wording/* count */.U9)(left, 'more result')} left out here, because code scanning takes no more. see the JSON report`;
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
            markdown: `**${escapeMarkdown((0,terminal/* shownText */.f)(title, MAX_TEXT))}**\n\n${help}`,
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
        message: sarifText(`not judged: ${(0,wording/* problemText */.fI)(problem)}`),
        locations: [{ ...sarif_location(path, { startLine: line, startColumn: column }), ...logicalLocations(problem) }],
        relatedLocations: [],
        partialFingerprints: { [FINGERPRINT]: problemKey(problem) },
    };
}
function findingResult(finding, rulesFile) {
    const { ruleId, severity, path, place, statement, access, lapsed } = finding;
    const sentences = [
        (0,wording/* grantText */.un)(finding),
        `forbidden: ${(0,wording/* accessText */.cd)(access)}`,
        `granted by ${(0,wording/* grantingText */.EL)(finding)}`,
        ...(lapsed === undefined ? [] : [(0,wording/* lapsedText */.ZW)(lapsed)]),
    ];
    return {
        ruleId,
        level: severity,
        message: { text: sentences.map((sentence) => sarifText(sentence).text).join('. ') },
        locations: [{ ...sarif_location(path, regionOf(place)), ...logicalLocations(finding) }],
        relatedLocations: [
            { ...sarif_location(path, statementRegion(statement)), message: sarifText((0,wording/* grantingText */.EL)(finding)) },
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
                justification: sarifText((0,wording/* acknowledgementText */.Az)(finding)).text,
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
    return policy === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: (0,terminal/* shownText */.f)(policy, MAX_TEXT) }] };
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
    const shown = (0,terminal/* shownText */.f)(text, MAX_TEXT);
    return { text: shown.replaceAll('](', '] (').replace(/\{(?=\d+\})/g, '{ ') };
}


/***/ })

};
