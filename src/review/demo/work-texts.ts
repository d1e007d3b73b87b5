import type { WorkItem } from '../../core/work.ts';
import type { WorkNames } from '../api/reading.ts';

/** Material of the invented works, in one language. */
export interface WorkTexts {
  titles: Readonly<Record<string, string>>;
  names: Readonly<Record<string, WorkNames>>;
  places: readonly { title: string; text: string; symbol: string; x: number; y: number }[];
  notes: readonly (readonly [area: string, text: string])[];
  steps: readonly { title: string; month: string }[];
  people: readonly string[];
  reasons: readonly string[];
  records: readonly WorkItem[];
}

const en: WorkTexts = {
  titles: {
    'parish-map': 'Our map of the valley',
    canvas: 'The old mill: where do we stand?',
    'action-plan': 'What we will do first',
    deliberate: 'Should the map show the hidden spring?',
    'self-assess': 'How do we work together?',
    inventory: 'Three things nearby',
  },
  names: {
    'parish-map': {
      symbols: { building: 'Building', nature: 'Nature', custom: 'Custom', memory: 'Memory' },
    },
    canvas: {
      groups: {
        strengths: 'Strengths',
        weaknesses: 'Weaknesses',
        chances: 'Chances',
        risks: 'Risks',
      },
    },
    'action-plan': { symbols: { open: 'Open', done: 'Done' } },
    deliberate: {
      groups: {
        before: 'At first',
        thieves: 'Strangers may spoil it',
        pride: 'People are proud of it',
        after: 'In the end',
      },
      symbols: { yes: 'Show it', no: 'Leave it out', asked: 'Show it, if the owners agree' },
    },
    'self-assess': {
      groups: {
        listen: 'Everybody is heard',
        invite: 'We invite people who never come',
        decide: 'We decide together',
        share: 'We share what we know',
      },
      symbols: { seldom: 'Seldom', sometimes: 'Sometimes', mostly: 'Mostly', always: 'Always' },
    },
    inventory: {
      symbols: { building: 'Building', living: 'Living practice' },
      fields: { place: 'Where it is', danger: 'What threatens it' },
    },
  },
  places: [
    { title: 'Bread oven', text: 'Each family had its day.', symbol: 'building', x: 0.42, y: 0.38 },
    { title: 'Old mill', text: 'The wheel is still there.', symbol: 'building', x: 0.7, y: 0.62 },
    { title: 'Spring', text: 'The water never freezes.', symbol: 'nature', x: 0.22, y: 0.24 },
    { title: 'Walnut tree', text: 'Where we met after school.', symbol: 'memory', x: 0.3, y: 0.72 },
    { title: 'Procession', text: 'In May, with bells.', symbol: 'custom', x: 0.55, y: 0.2 },
    { title: 'Wash-house', text: 'All news began here.', symbol: 'memory', x: 0.58, y: 0.48 },
  ],
  notes: [
    ['strengths', 'Three people can still run the mill.'],
    ['strengths', 'The building belongs to the village.'],
    ['weaknesses', 'The roof lets the rain in.'],
    ['weaknesses', 'We are always the same six.'],
    ['chances', 'The school looks for a place to learn outside.'],
    ['chances', 'A walking route passes by.'],
    ['risks', 'Nobody knows who owns the race.'],
    ['risks', 'If the miller stops, nobody can show it.'],
  ],
  steps: [
    { title: 'Ask the parish who owns the fountain', month: '02' },
    { title: 'Clear the path on a Saturday', month: '03' },
    { title: 'Invite the school', month: '04' },
    { title: 'Record two conversations', month: '05' },
    { title: 'Hang the map in the café', month: '06' },
  ],
  people: ['Rosa', 'Ivo and the school', 'All of us', 'The choir', 'Nobody yet'],
  reasons: [
    'A map that hides things is not ours.',
    'What is known can be protected.',
    'It was never meant for visitors.',
    'Those who look after it should say.',
  ],
  records: [
    {
      title: 'The bread oven',
      symbol: 'building',
      text: 'The last bread was baked in 1994.',
      when: 'about 1890',
      fields: { place: 'Behind the church', danger: 'Ivy' },
    },
    {
      title: 'Calling the sheep',
      symbol: 'living',
      text: 'Three notes, the last one long.',
      fields: { danger: 'Two people can still do it' },
    },
    {
      title: 'The boundary stone',
      symbol: 'building',
      text: 'With the year and two letters.',
      when: '1742',
      fields: { place: 'At the ford' },
    },
  ],
};

const es: WorkTexts = {
  titles: {
    'parish-map': 'Nuestro mapa del valle',
    canvas: 'El viejo molino: ¿dónde estamos?',
    'action-plan': 'Lo que haremos primero',
    deliberate: '¿Debe el mapa mostrar la fuente escondida?',
    'self-assess': '¿Cómo trabajamos juntos?',
    inventory: 'Tres cosas cercanas',
  },
  names: {
    'parish-map': {
      symbols: {
        building: 'Edificio',
        nature: 'Naturaleza',
        custom: 'Costumbre',
        memory: 'Memoria',
      },
    },
    canvas: {
      groups: {
        strengths: 'Fortalezas',
        weaknesses: 'Debilidades',
        chances: 'Oportunidades',
        risks: 'Riesgos',
      },
    },
    'action-plan': { symbols: { open: 'Pendiente', done: 'Hecho' } },
    deliberate: {
      groups: {
        before: 'Al principio',
        thieves: 'Gente de fuera puede dañarla',
        pride: 'La gente está orgullosa de ella',
        after: 'Al final',
      },
      symbols: { yes: 'Mostrarla', no: 'No ponerla', asked: 'Mostrarla, si los dueños quieren' },
    },
    'self-assess': {
      groups: {
        listen: 'Se escucha a todos',
        invite: 'Invitamos a quien nunca viene',
        decide: 'Decidimos juntos',
        share: 'Compartimos lo que sabemos',
      },
      symbols: {
        seldom: 'Rara vez',
        sometimes: 'A veces',
        mostly: 'Casi siempre',
        always: 'Siempre',
      },
    },
    inventory: {
      symbols: { building: 'Edificio', living: 'Práctica viva' },
      fields: { place: 'Dónde está', danger: 'Qué la amenaza' },
    },
  },
  places: [
    { title: 'Horno de pan', text: 'Cada familia, su día.', symbol: 'building', x: 0.42, y: 0.38 },
    { title: 'Molino viejo', text: 'La rueda sigue ahí.', symbol: 'building', x: 0.7, y: 0.62 },
    { title: 'Fuente', text: 'El agua nunca se hiela.', symbol: 'nature', x: 0.22, y: 0.24 },
    { title: 'Nogal', text: 'Quedábamos al salir de clase.', symbol: 'memory', x: 0.3, y: 0.72 },
    { title: 'Romería', text: 'En mayo, con campanas.', symbol: 'custom', x: 0.55, y: 0.2 },
    { title: 'Lavadero', text: 'Aquí empezaba todo.', symbol: 'memory', x: 0.58, y: 0.48 },
  ],
  notes: [
    ['strengths', 'Tres personas aún saben moler.'],
    ['strengths', 'El edificio es del pueblo.'],
    ['weaknesses', 'El tejado deja pasar la lluvia.'],
    ['weaknesses', 'Siempre somos los mismos seis.'],
    ['chances', 'La escuela busca un lugar para aprender fuera.'],
    ['risks', 'Nadie sabe de quién es la acequia.'],
  ],
  steps: [
    { title: 'Preguntar de quién es la fuente', month: '02' },
    { title: 'Limpiar el camino un sábado', month: '03' },
    { title: 'Invitar a la escuela', month: '04' },
    { title: 'Grabar dos conversaciones', month: '05' },
  ],
  people: ['Rosa', 'Iván y la escuela', 'Entre todos', 'El coro'],
  reasons: [
    'Un mapa que esconde cosas no es nuestro.',
    'Lo que se conoce se puede proteger.',
    'Nunca fue para visitantes.',
    'Que decidan quienes la cuidan.',
  ],
  records: [
    {
      title: 'El horno de pan',
      symbol: 'building',
      text: 'El último pan se coció en 1994.',
      when: 'hacia 1890',
      fields: { place: 'Detrás de la iglesia', danger: 'La hiedra' },
    },
    {
      title: 'La llamada a las ovejas',
      symbol: 'living',
      text: 'Tres notas, la última larga.',
      fields: { danger: 'Solo dos personas saben hacerla' },
    },
  ],
};

/** In Spanish for Spanish, else in English. */
export const workTexts = (language: string): WorkTexts => (language.startsWith('es') ? es : en);
