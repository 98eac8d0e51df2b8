/**
 * JSON text in which the characters that a terminal or a runner would act on are escaped. The value stays the same.
 *
 * @param indent spaces for each level
 */
export function safeJson(value: unknown, indent: number): string {
  return `${JSON.stringify(value, undefined, indent).replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]|#(?=#\[)/gu, escapeUnits)}\n`;
}

function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
