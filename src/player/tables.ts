const ROLES: Record<string, string> = {
  TABLE: 'table',
  THEAD: 'rowgroup',
  TBODY: 'rowgroup',
  TR: 'row',
  TD: 'cell',
};

/**
 * Names the parts of tables for assistive technology. On narrow screens the style turns rows into
 * cards, and some browsers then forget that there is a table.
 */
export function nameTables(root: ParentNode): void {
  for (const part of root.querySelectorAll('table, thead, tbody, tr, td, th[scope]')) {
    const heading = part.getAttribute('scope') === 'row' ? 'rowheader' : 'columnheader';
    part.setAttribute('role', ROLES[part.tagName] ?? heading);
  }
}
