import { expect } from '@open-wc/testing';
import { nameTables } from './tables.ts';

it('names every part of a table, so that it stays one when its rows look like cards', () => {
  const page = document.createElement('main');
  page.innerHTML = `<table><thead><tr><th scope="col">Who</th><th scope="col">What</th></tr></thead>
    <tbody><tr><th scope="row">Ana</th><td>Bread</td></tr></tbody></table>`;
  nameTables(page);
  const roles = [...page.querySelectorAll('*')].map((part) => part.getAttribute('role'));
  expect(roles).to.deep.equal([
    'table',
    'rowgroup',
    'row',
    'columnheader',
    'columnheader',
    'rowgroup',
    'row',
    'rowheader',
    'cell',
  ]);
});
