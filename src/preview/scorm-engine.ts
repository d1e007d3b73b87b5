import * as bundle12 from 'scorm-again/scorm12';
import * as bundle2004 from 'scorm-again/scorm2004';

/** The run-time behind our own layer: a second opinion on writes, and the answer to keywords. */
export interface ScormEngine {
  set(element: string, value: string): { accepted: boolean; errorCode: number; message: string };
  get(element: string): string;
  errorString(code: string): string;
  diagnostic(code: string): string;
}

interface ScormAgain {
  loadFromFlattenedJSON(values: Record<string, string>): void;
  lmsInitialize(parameter: string): string;
  lmsGetValue(element: string): string;
  lmsSetValue(element: string, value: string): string;
  lmsGetLastError(): string;
  lmsGetErrorString(code: string): string;
  lmsGetDiagnostic(code: string): string;
}
type Engine = new (settings: object) => ScormAgain;

// The package's types know a default export only, its code a named one only (3.4.3).
const { Scorm12API } = bundle12 as unknown as { Scorm12API: Engine };
const { Scorm2004API } = bundle2004 as unknown as { Scorm2004API: Engine };

const OFF = 5;

const starter =
  (Api: Engine) =>
  (values: ReadonlyMap<string, string>): ScormEngine => {
    const engine = new Api({ autocommit: false, lmsCommitUrl: false, logLevel: OFF });
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
  };

/** A running session of scorm-again that holds `values` and sends nothing. */
export const startEngine12 = starter(Scorm12API);
export const startEngine2004 = starter(Scorm2004API);
