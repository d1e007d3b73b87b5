export const workbenchStyles = `
.top, main, .foot { max-width: 76rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
.top { padding-block: var(--eh-space-xl) var(--eh-space-l); }
.brand {
  display: flex;
  align-items: center;
  gap: var(--eh-space-s);
  margin-block-end: var(--eh-space-l);
  color: var(--eh-color-accent);
  font-weight: 600;
}
.top h1 { font-size: var(--eh-text-xxl); }
.lead { margin-block: var(--eh-space-s) var(--eh-space-m); font-size: var(--eh-text-l); }
.quiet, .facts, .subtitle { color: var(--eh-color-text-soft); }
.quiet { font-size: var(--eh-text-s); }
code { font-size: 0.95em; }
.cards {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr));
  gap: var(--eh-space-l);
  margin: 0;
  padding: 0;
  list-style: none;
}
.card {
  display: flex;
  flex-direction: column;
  border: var(--eh-border);
  border-radius: var(--eh-radius);
  background: var(--eh-color-surface);
  box-shadow: var(--eh-shadow);
  overflow: clip;
}
/* One course alone takes the room of two cards. */
@media (min-width: 52rem) {
  .card:only-child { grid-column: 1 / -1; display: grid; grid-template-columns: 1.2fr 1fr; align-items: center; }
  .card:only-child .cover { height: 100%; aspect-ratio: auto; }
}
.card:target { border-color: var(--eh-color-accent); }
.cover {
  position: relative;
  display: grid;
  place-items: center;
  aspect-ratio: 16 / 9;
  background: var(--eh-color-accent-soft);
  color: var(--eh-color-accent);
}
.cover img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; }
.cover .mark { width: 4rem; height: 4rem; }
.text { display: flex; flex: 1; flex-direction: column; padding: var(--eh-space-l); }
.card h2 { font-size: var(--eh-text-xl); }
.subtitle { margin-block-start: var(--eh-space-xs); font-style: italic; }
.summary { margin-block: var(--eh-space-m); }
.facts { margin-block: auto var(--eh-space-m); font-size: var(--eh-text-s); }
.actions { display: flex; flex-wrap: wrap; gap: var(--eh-space-s); }
.actions .button { flex: 1 1 auto; }
.also { margin: var(--eh-space-s) 0 0; font-size: var(--eh-text-s); }
.downloads {
  display: flex;
  flex-wrap: wrap;
  gap: 0 var(--eh-space-m);
  margin: var(--eh-space-s) 0 0;
  padding: 0;
  list-style: none;
  font-size: var(--eh-text-s);
}
.downloads a, .foot a { display: inline-block; padding-block: var(--eh-space-xs); }
.broken {
  margin-block-start: auto;
  padding: var(--eh-space-m);
  border-radius: var(--eh-radius);
  background: var(--eh-color-wrong-soft);
  font-size: var(--eh-text-s);
}
.broken p { color: var(--eh-color-wrong); font-weight: 600; }
.problems { margin: var(--eh-space-s) 0 0; padding-inline-start: 1.2em; overflow-wrap: anywhere; }
.empty { padding-block: var(--eh-space-xl); }
.foot { margin-block-start: var(--eh-space-xl); padding-block: var(--eh-space-m) var(--eh-space-xl); }
.foot ul { display: flex; flex-wrap: wrap; gap: 0 var(--eh-space-l); margin: 0; padding: var(--eh-space-m) 0 0; border-block-start: var(--eh-border); list-style: none; }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
