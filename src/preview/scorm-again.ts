import * as bundle from 'scorm-again/scorm12';

/** The run-time behind our own layer: a second opinion on writes, and the answer to keywords. */
export interface Scorm12Engine {
  set(element: string, value: string): { accepted: boolean; errorCode: number; message: string };
  get(element: string): string;
  errorString(code: string): string;
  diagnostic(code: string): string;
}

interface Scorm12API {
  loadFromFlattenedJSON(values: Record<string, string>): void;
  lmsInitialize(parameter: string): string;
  lmsGetValue(element: string): string;
  lmsSetValue(element: string, value: string): string;
  lmsGetLastError(): string;
  lmsGetErrorString(code: string): string;
  lmsGetDiagnostic(code: string): string;
}

// The package's types know a default export only, its code a named one only (3.4.3).
const { Scorm12API: Engine } = bundle as unknown as {
  Scorm12API: new (settings: object) => Scorm12API;
};

const OFF = 5;

/** A running session of scorm-again that holds `values` and sends nothing. */
export function startEngine(values: ReadonlyMap<string, string>): Scorm12Engine {
  const engine = new Engine({ autocommit: false, lmsCommitUrl: false, logLevel: OFF });
  const filled = [...values].filter(([, value]) => value !== '');
  engine.loadFromFlattenedJSON(Object.fromEntries(filled));
  engine.lmsInitialize('');
  return {
    set(element, value) {
      const accepted = engine.lmsSetValue(element, value) === 'true';
      const code = accepted ? '0' : engine.lmsGetLastError();
      const message = accepted ? '' : engine.lmsGetDiagnostic(code);
      return { accepted, errorCode: Number(code), message };
    },
    get: (element) => engine.lmsGetValue(element),
    errorString: (code) => engine.lmsGetErrorString(code),
    diagnostic: (code) => engine.lmsGetDiagnostic(code),
  };
}
