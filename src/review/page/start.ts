import './app.element.ts';
