import { terminalText } from './terminal.js';

/**
 * The one door for outside text on its way into GitHub-flavoured Markdown. Every character that could mean something to
 * Markdown or HTML becomes a character reference, and line breaks and invisible characters become visible. A zero-width space
 * after `@` and `#` keeps them from becoming mentions and references.
 */
export function escapeMarkdown(text: string): string {
  return escapeAll(terminalText(text)).replace(/&#(?:64|35);/g, '$&&#8203;');
}

/** The same for text that is shown as code, where GitHub makes no mentions, and every character counts. */
export function markdownCode(text: string): string {
  return `<code>${escapeAll(terminalText(text))}</code>`;
}

/** The same for the value of an HTML attribute, in double quotes. */
export function markdownAttribute(text: string): string {
  return escapeAll(terminalText(text));
}

function escapeAll(text: string): string {
  return text.replace(/[!-+\--/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
