import type { compare as contract } from '../en/compare.ts';

export const compare: typeof contract = {
  sides: { a: 'Primera vuelta (A)', b: 'Segunda vuelta (B)' },
  everybody: 'todas las personas',
  choose: 'Elegir qué comparar',
  compare: 'Comparar',
  measures: 'Las dos vueltas, una al lado de la otra',
  intervals: 'Bajo cada cifra: dónde está con un 95 % de confianza y en cuántas personas se apoya.',
  measure: 'Cifra',
  learners: 'Participantes que empezaron',
  says: 'Qué se puede decir',
  names: {
    completion: 'Completaron',
    passing: 'Aprobaron, de quienes tienen nota',
    score: 'Puntuación mediana',
    time: 'Tiempo de trabajo mediano',
  },
  interval: (low, high, n) => `${low} – ${high}, ${n} personas`,
  few: 'Muy pocas personas (menos de diez en un lado): no se puede decir nada.',
  noDifference: 'Sin diferencia clara. Eso no prueba que sean iguales.',
  higher: { a: 'Claramente más alto en A', b: 'Claramente más alto en B' },
  longer: { a: 'Claramente más largo en A', b: 'Claramente más largo en B' },
  by: (low, high) => `entre ${low} y ${high} puntos porcentuales`,
  allFew:
    'Una de las vueltas tiene muy pocas personas para comparar. Lee mejor lo que escribieron.',
  honest:
    'Una diferencia muestra que las vueltas fueron distintas, no por qué: otra gente, otra persona formadora, otra época. Con muchas preguntas, una de cada veinte difiere por azar.',
  questions: 'Pregunta por pregunta',
  questionsCaption: 'Parte de respuestas correctas. Primero las diferencias claras.',
  question: 'Pregunta',
};
