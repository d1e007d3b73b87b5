/**
 * The keyboard of a grid (ARIA Authoring Practices): one cell is in the tab order, arrows, Home, End,
 * Page Up and Page Down move, with Control to the corners. Cells are `td` and `th` with a tab index.
 */
export function moveInGrid(event: KeyboardEvent): void {
  const cell = (event.target as Element).closest<HTMLElement>('[role=gridcell], [role=rowheader]');
  const grid = event.currentTarget as HTMLElement;
  if (!cell || event.altKey || event.metaKey) return;
  const rows = [...grid.querySelectorAll<HTMLElement>('tbody tr')].map((row) => [
    ...row.querySelectorAll<HTMLElement>('[role=gridcell], [role=rowheader]'),
  ]);
  const row = rows.findIndex((cells) => cells.includes(cell));
  const column = rows[row]?.indexOf(cell) ?? -1;
  if (column < 0) return;
  const to = target(event, row, column, rows.length, rows[row]!.length, isRtl(grid));
  const next = to && rows[to[0]]?.[to[1]];
  if (!next) return;
  event.preventDefault();
  focusCell(grid, next);
}

/** Makes a cell the one that Tab reaches, and goes there. */
export function focusCell(grid: HTMLElement, cell: HTMLElement): void {
  for (const other of grid.querySelectorAll<HTMLElement>('[tabindex="0"]')) other.tabIndex = -1;
  cell.tabIndex = 0;
  cell.focus();
}

const PAGE = 10;

const isRtl = (grid: HTMLElement): boolean => getComputedStyle(grid).direction === 'rtl';

function target(
  { key, ctrlKey }: KeyboardEvent,
  row: number,
  column: number,
  rows: number,
  columns: number,
  rtl: boolean,
): readonly [number, number] | undefined {
  const last = columns - 1;
  const forward = rtl ? -1 : 1;
  const inColumn = (at: number): readonly [number, number] => [
    Math.min(rows - 1, Math.max(0, at)),
    column,
  ];
  switch (key) {
    case 'ArrowDown':
      return inColumn(row + 1);
    case 'ArrowUp':
      return inColumn(row - 1);
    case 'PageDown':
      return inColumn(row + PAGE);
    case 'PageUp':
      return inColumn(row - PAGE);
    case 'ArrowRight':
      return [row, Math.min(last, Math.max(0, column + forward))];
    case 'ArrowLeft':
      return [row, Math.min(last, Math.max(0, column - forward))];
    case 'Home':
      return [ctrlKey ? 0 : row, 0];
    case 'End':
      return [ctrlKey ? rows - 1 : row, last];
    default:
      return undefined;
  }
}
