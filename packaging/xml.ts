export * from '../src/core/xml.ts';
