import { css } from 'lit';

/** A sheet of paper on screen, and one A4 page in print. The colours are the palette's, in print too. */
export const certificateStyles = css`
  .sheet {
    --ink: var(--eh-green-60, #1f6f54);
    position: relative;
    display: flex;
    flex-direction: column;
    margin-block-start: var(--eh-space-l);
    padding: clamp(1.25rem, 6vw, 3.5rem);
    border: 1px solid #8a968f;
    background: #ffffff;
    color: #1f2a25;
    text-align: center;
    overflow-wrap: anywhere;
    color-scheme: light;
  }
  .sheet::before {
    content: '';
    position: absolute;
    inset: 0.6rem;
    border: 2px solid var(--ink);
    pointer-events: none;
  }
  .brand {
    display: flex;
    justify-content: center;
    max-height: 4.5rem;
  }
  .hill {
    width: 5rem;
    margin: 0 auto var(--eh-space-m);
    color: var(--ink);
  }
  .kind {
    margin: 0;
    color: var(--ink);
    font: 600 clamp(1.125rem, 1rem + 0.8vw, 1.4rem) / 1.3 var(--eh-font-display);
  }
  .name {
    margin: var(--eh-space-l) 0 var(--eh-space-s);
    padding-block-end: var(--eh-space-s);
    border-block-end: 1px solid #8a968f;
    font: 600 clamp(1.5rem, 1rem + 3vw, 2.4rem) / 1.25 var(--eh-font-display);
    text-wrap: balance;
  }
  .name.long {
    font-size: clamp(1.25rem, 1rem + 1.6vw, 1.7rem);
  }
  .course {
    margin: var(--eh-space-xs) 0 0;
    font: 600 clamp(1.25rem, 1rem + 1.4vw, 1.7rem) / 1.3 var(--eh-font-display);
    text-wrap: balance;
  }
  .lines {
    margin: var(--eh-space-m) 0 0;
  }
  .lines span {
    display: block;
  }
  .body {
    margin-block: var(--eh-space-l);
    padding-block-start: var(--eh-space-m);
    border-block-start: 1px solid #d9d4c5;
    font-size: 0.9375rem;
    line-height: 1.5;
    text-align: start;
  }
  h3 {
    margin: 0 0 var(--eh-space-xs);
    font-size: 0.9375rem;
  }
  .body p {
    margin: 0;
  }
  ul {
    margin: 0 0 var(--eh-space-m);
    padding-inline-start: 1.2rem;
  }
  .small {
    margin-block-start: auto;
    color: #3f4a44;
    font-size: 0.8125rem;
    line-height: 1.5;
  }
  .small p {
    margin: 0;
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--eh-space-s);
    min-height: var(--eh-target);
    font-weight: 400;
  }
  .check input {
    flex: none;
    width: 1.25rem;
    min-height: 1.25rem;
    height: 1.25rem;
    margin: 0;
    accent-color: var(--eh-color-accent);
  }
  @media print {
    .sheet {
      min-height: 261mm;
      margin: 0;
      padding: 16mm 18mm;
      border: 0;
      break-inside: avoid;
      print-color-adjust: exact;
    }
    .sheet::before {
      inset: 0;
    }
    .hill {
      width: 26mm;
    }
    .kind {
      font-size: 16pt;
    }
    .name {
      margin-block-start: 9mm;
      font-size: 26pt;
    }
    .course {
      font-size: 19pt;
    }
    .name.long,
    .course.long {
      font-size: 17pt;
    }
    .lines {
      font-size: 12pt;
    }
    .body,
    h3 {
      font-size: 10.5pt;
    }
    .small {
      font-size: 8.5pt;
    }
    .sheet.dense {
      padding-block: 9mm;
    }
    .dense .name {
      margin-block-start: 4mm;
    }
    .dense .body {
      margin-block: 4mm;
    }
    .dense .body,
    .dense h3 {
      font-size: 9.5pt;
      line-height: 1.35;
    }
    .dense li {
      margin: 0;
    }
  }
`;
