export const playStyles = `
body { display: flex; flex-direction: column; min-height: 100vh; min-height: 100dvh; }
.lms { display: flex; flex: 1; min-height: 0; }
.room {
  display: flex;
  flex: 1;
  flex-direction: column;
  align-items: center;
  min-width: 0;
  background: var(--eh-color-sunken);
}
.room:focus-visible { outline-offset: -3px; }
.room iframe {
  flex: 1;
  width: 100%;
  border: 0;
  background: var(--eh-color-page);
}
.room[data-room='moodle'] iframe, .room[data-room='moodle-side'] iframe, .room[data-room='phone'] iframe {
  flex: 0 0 auto;
  height: 666px;
  margin-block: var(--eh-space-m);
  border: var(--eh-border);
  max-width: 100%;
}
.room[data-room='moodle'] iframe { width: 867px; }
.room[data-room='moodle-side'] iframe { width: 650px; }
.room[data-room='phone'] iframe { width: 367px; }
.notice { max-width: var(--eh-measure); margin: auto; padding: var(--eh-space-xl) var(--eh-space-l); }
.notice h2 { margin-block-end: var(--eh-space-s); font-size: var(--eh-text-xl); }
.notice .button { margin-block-start: var(--eh-space-m); font: inherit; cursor: pointer; }
@media (min-width: 60rem) {
  body { height: 100vh; height: 100dvh; }
  .room { overflow: auto; }
}
@media (max-width: 59.99rem) {
  .lms { flex-direction: column; }
  .room { flex: 0 0 auto; min-height: min(42rem, 78vh); }
}
`;
