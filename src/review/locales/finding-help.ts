/** What a sentence about a finding can ask for: its values, written in the language of the page. */
export interface FindingHelp {
  has(value: string): boolean;
  count(value: string): number;
  number(value: string): string;
  share(value: string): string;
  duration(value: string): string;
  /** The words of an option, in quotation marks. */
  option(value: string): string;
}
