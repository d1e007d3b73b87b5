import { pluralForm } from '../../../core/language.ts';
import type { people as contract } from '../en/people.ts';

const plural = pluralForm('es');

export const people: typeof contract = {
  names: 'Mostrar nombres en lugar de códigos',
  nameOf: (code) => `Pedir el nombre que hay tras ${code}`,
  namesAbout:
    'Los nombres se te muestran solo a ti, media hora, en todas las vistas de este curso. El diario de abajo guarda quién los pidió, cuándo, por qué y de quién.',
  person: 'Nombre, copia, borrado',
  name: 'Pedir el nombre',
  reason: '¿Para qué lo necesitas?',
  show: 'Mostrar',
  found: (count, text) =>
    `Se ${plural(count, 'conoce', 'conocen')} ${text} ${plural(count, 'nombre', 'nombres')}.`,
  until: (time) => `Se muestran hasta las ${time}.`,
  toLearners: 'A la lista de participantes',
  export: (code) => `Una copia de todo sobre ${code}`,
  exportAbout:
    'Todos los registros, documentos y archivos de esta persona, de todos los cursos, en un archivo.',
  download: 'Descargar la copia',
  erase: (code) => `Borrar a ${code}`,
  eraseAbout:
    'No se puede deshacer y vale para todos los cursos. Copias de seguridad, exportaciones y otros almacenes conservan sus copias.',
  mode: 'Cómo',
  modes: {
    scrub: 'Conservar las respuestas para estadística, sin persona y sin textos libres',
    delete: 'Borrarlo todo; las cifras cambian',
  },
  confirm: (code) => `Escribe ${code} otra vez`,
  eraseNow: 'Borrar para siempre',
  erased: (count) => `Borrado: ${count} registros.`,
  log: 'Diario',
  logAbout:
    'Quién miró tras los códigos, sacó o metió registros, y por qué. Nadie puede cambiarlo aquí.',
  logEmpty: 'Aún no hay nada en el diario.',
  at: 'Cuándo',
  user: 'Quién',
  action: 'Qué',
  why: 'Por qué',
  actions: {
    names: 'pidió nombres',
    void: 'sacó registros de las cifras',
    'undo-void': 'recuperó registros',
    erase: 'borró a una persona',
    'export-person': 'copió todo sobre una persona',
    export: 'exportó',
    import: 'importó registros',
    'handed-in': 'recibió archivos o papel',
    group: 'puso participantes en un grupo',
    'sign-in': 'entró',
    'sign-out': 'salió',
    password: 'cambió la contraseña',
    'demo-remove': 'quitó la demostración',
  },
};
