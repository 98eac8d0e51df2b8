import type { Report } from './report.js';

/** A report that was asked for: the file that it goes to, and what it is made of. */
export interface Output {
  readonly name: string;
  readonly render: (report: Report) => string | Promise<string>;
}
