import { css } from 'lit';

export const questStyles = css`
  .walk > .row-of-buttons {
    align-items: center;
    justify-content: space-between;
  }
  .progress {
    font-weight: 600;
  }
  #large[aria-pressed='true'] {
    border-color: currentColor;
    font-weight: 700;
  }
  .stop > .row-of-buttons {
    margin-block: var(--eh-space-m) 0;
  }
  .stop {
    margin-block-start: var(--eh-space-m);
    padding: clamp(1rem, 4cqi, 1.75rem);
    border: 2px solid var(--eh-color-accent);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
  }
  .count {
    margin: 0;
    color: var(--eh-color-text-soft);
    font-size: var(--eh-text-s);
  }
  h3 {
    color: var(--eh-color-text);
    margin: 0 0 var(--eh-space-s);
    font: 600 1.375em / 1.25 var(--eh-font-display);
  }
  .clue {
    font-size: 1.25em;
    line-height: 1.5;
    color: var(--eh-color-text);
  }
  .picture {
    display: block;
    max-width: 100%;
    height: auto;
    margin-block-start: var(--eh-space-m);
    border-radius: var(--eh-radius);
  }
  #answer {
    min-height: 3.25rem;
    border-width: 2px;
    font-size: 1.15em;
  }
  .nudge,
  .story {
    margin-block-start: var(--eh-space-m);
    padding: var(--eh-space-m);
    border: 1px solid var(--eh-color-line);
    border-inline-start: 4px solid var(--eh-color-accent);
    border-radius: var(--eh-radius);
    background: var(--eh-color-sunken);
  }
  .story {
    font-size: 1.1em;
  }
  .verdict.found {
    color: var(--eh-color-good);
  }
  .verdict.passed {
    color: var(--eh-color-text);
  }
  .been {
    margin-block: var(--eh-space-l) var(--eh-space-s);
    font-size: 1.1em;
  }
  .stops {
    display: grid;
    gap: var(--eh-space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .stops .row > p {
    margin: 0;
    padding: var(--eh-space-s) var(--eh-space-m);
  }
  .stops summary,
  .way {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0 var(--eh-space-m);
    width: 100%;
    min-height: 3.25rem;
    padding: var(--eh-space-s) var(--eh-space-m);
    border: 0;
    background: none;
    text-align: start;
    text-decoration: none;
    font-weight: 600;
  }
  .way > :not(.soft),
  .stops summary > :not(.soft) {
    flex: 1 1 8rem;
  }
  .way .soft,
  summary .soft {
    font-weight: 400;
  }
  /* The row is the mark of its details, so it needs a sign that it opens. */
  .stops summary::before {
    content: '+' / '';
    width: 1em;
    font-weight: 400;
  }
  .stops [open] > summary::before {
    content: '–' / '';
  }
  .stops details > .prose {
    padding: 0 var(--eh-space-m) var(--eh-space-m);
  }
  .name {
    font-weight: 600;
  }
  .lack {
    display: flex;
    gap: 0.4em;
    color: var(--eh-color-partly);
    font-weight: 600;
  }
  .on-paper {
    display: none;
  }
  /* Out of doors: black on white and large, whatever the theme. */
  .large {
    --eh-color-surface: #ffffff;
    --eh-color-sunken: #ffffff;
    --eh-color-text: #000000;
    --eh-color-text-soft: #000000;
    --eh-color-line: #000000;
    --eh-color-control: #000000;
    --eh-color-accent: #00401f;
    --eh-color-accent-strong: #00401f;
    --eh-color-accent-soft: #ffffff;
    --eh-color-on-accent: #ffffff;
    --eh-color-good: #00401f;
    --eh-color-wrong: #7a0c00;
    --eh-color-focus: #0a2f8a;
    --eh-text-s: 1em;
    margin-block-start: var(--eh-space-m);
    padding: clamp(0.5rem, 3cqi, 1.25rem);
    border-radius: var(--eh-radius);
    background: #ffffff;
    color: #000000;
    color-scheme: light;
    font-size: 1.3em;
  }
  @media print {
    .card {
      break-inside: auto;
    }
    .walk,
    .entries,
    .soft,
    .feedback {
      display: none;
    }
    .on-paper {
      display: block;
    }
    .on-paper li {
      break-inside: avoid;
    }
    .on-paper .back {
      break-before: page;
    }
    .on-paper .hints {
      transform: rotate(180deg);
    }
    .on-paper img {
      max-width: 100%;
      max-height: 6rem;
    }
  }
`;
