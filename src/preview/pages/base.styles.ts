/** Styles that all pages of the preview share; tokens come before them. */
export const baseStyles = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--eh-color-page);
  color: var(--eh-color-text);
  font: var(--eh-text-m) / var(--eh-leading) var(--eh-font);
}
h1, h2, h3 {
  margin: 0;
  font-family: var(--eh-font-display);
  font-weight: 600;
  line-height: 1.2;
  text-wrap: balance;
}
p { margin: 0; }
a { color: var(--eh-color-accent); text-underline-offset: 0.2em; }
a:hover { color: var(--eh-color-accent-strong); }
:focus-visible { outline: 3px solid var(--eh-color-focus); outline-offset: 2px; border-radius: 4px; }
.skip {
  position: absolute;
  inset-block-start: var(--eh-space-s);
  inset-inline-start: var(--eh-space-s);
  padding: var(--eh-space-s) var(--eh-space-m);
  background: var(--eh-color-surface);
  z-index: 10;
}
.skip:not(:focus) { clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-height: var(--eh-target);
  padding: var(--eh-space-s) var(--eh-space-m);
  border: 1px solid var(--eh-color-control);
  border-radius: var(--eh-radius);
  background: var(--eh-color-surface);
  color: var(--eh-color-text);
  text-decoration: none;
}
.button:hover { border-color: var(--eh-color-accent); color: var(--eh-color-accent-strong); }
.button.primary {
  border-color: var(--eh-color-accent);
  background: var(--eh-color-accent);
  color: var(--eh-color-on-accent);
  font-weight: 600;
}
.button.primary:hover { background: var(--eh-color-accent-strong); color: var(--eh-color-on-accent); }
`;
