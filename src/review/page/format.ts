/** Numbers, lengths of time and moments as people of a language write them. */
export interface Format {
  /** 0.724 → “72 %”. Never 0 % or 100 % of what is only nearly so. */
  share(value: number): string;
  number(value: number, digits?: number): string;
  /** Seconds → “3 min 20 sec”, at most two units. */
  duration(seconds: number): string;
  /** A day in UTC, or a moment here, as a day. */
  day(iso: string): string;
  /** A day in UTC without its year, for an axis. */
  shortDay(iso: string): string;
  /** Day and time here. */
  moment(iso: string): string;
  time(iso: string): string;
  /** “3 days ago”. */
  ago(iso: string, now?: number): string;
  list(parts: readonly string[]): string;
}

const known = new Map<string, Format>();

/** @param language BCP 47; one nobody knows is written as English */
export function formatFor(language: string): Format {
  let format = known.get(language);
  if (format === undefined) known.set(language, (format = create(language)));
  return format;
}

const NO_BREAK = '\u00a0';

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

function create(language: string): Format {
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const lists = new Intl.ListFormat(language);
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(language, options);
    return (iso: string): string => {
      const date = new Date(iso);
      return Number.isNaN(date.getTime()) ? iso : formatter.format(date);
    };
  };
  const dayThere = dates({ dateStyle: 'medium', timeZone: 'UTC' });
  const dayHere = dates({ dateStyle: 'medium' });
  const unit = (value: number, name: string): string =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      maximumFractionDigits: 0,
    })
      .format(value)
      .replace(' ', NO_BREAK);
  return {
    share(value) {
      const rounded = Math.round(value * 100);
      if (rounded === 100 && value < 1) return percent.format(0.99);
      if (rounded === 0 && value > 0) return percent.format(0.01);
      return percent.format(value);
    },
    number: (value, digits = 0) =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: 'negative',
      })
        .format(value)
        .replace('-', '−'),
    duration(seconds) {
      const whole = Math.max(0, Math.round(seconds));
      if (whole < 60) return unit(whole, 'second');
      const minutes = whole < 600 ? Math.floor(whole / 60) : Math.round(whole / 60);
      if (minutes < 60) {
        const rest = whole < 600 ? whole % 60 : 0;
        return rest > 0
          ? `${unit(minutes, 'minute')}${NO_BREAK}${unit(rest, 'second')}`
          : unit(minutes, 'minute');
      }
      const rest = minutes % 60;
      const hours = unit(Math.floor(minutes / 60), 'hour');
      return rest > 0 ? `${hours}${NO_BREAK}${unit(rest, 'minute')}` : hours;
    },
    day: (iso) => (/^\d{4}-\d\d-\d\d$/.test(iso) ? dayThere(iso) : dayHere(iso)),
    shortDay: dates({ day: 'numeric', month: 'short', timeZone: 'UTC' }),
    moment: dates({ dateStyle: 'medium', timeStyle: 'short' }),
    time: dates({ timeStyle: 'short' }),
    ago(iso, now = Date.now()) {
      const seconds = (Date.parse(iso) - now) / 1000;
      if (Number.isNaN(seconds)) return iso;
      const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
      return step
        ? relative.format(Math.trunc(seconds / step[1]), step[0])
        : relative.format(0, 'minute');
    },
    list: (parts) => lists.format(parts),
  };
}
