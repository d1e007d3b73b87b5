import { css } from 'lit';

/** The sheet where colours are forced, and in black ink on paper. */
export const sheetModesStyles = css`
  @media (forced-colors: active) {
    .marker,
    .number,
    .name {
      border: 1px solid ButtonText;
      background: Canvas;
      color: ButtonText;
      text-shadow: none;
    }
    .line,
    .lines .area {
      stroke: CanvasText;
    }
    .edge {
      stroke: Canvas;
    }
    .handle[aria-pressed='true'],
    .dot {
      background: Highlight;
    }
  }
  @media print {
    .view {
      max-width: min(100%, var(--print-height, 140mm) * var(--ratio));
      overflow: visible;
      border: 1px solid #000000;
      background: none;
      box-shadow: none;
    }
    .sheet {
      width: 100% !important;
    }
    .marker,
    button.marker {
      display: grid !important;
      border: 1.5px solid #000000;
      background: #ffffff;
      color: #000000;
      box-shadow: none;
      outline: none;
      print-color-adjust: exact;
    }
    .number {
      background: #ffffff;
      color: #000000;
      text-shadow: none;
    }
    .name {
      display: none !important;
    }
    .line {
      stroke: #000000;
    }
    .lines .area {
      fill: #c8c8c8;
      fill-opacity: 0.5;
      stroke: #000000;
    }
    .edge {
      stroke: #ffffff;
    }
    .handle,
    .dot,
    .draft {
      display: none !important;
    }
  }
`;
