/**
 * Units by the names that the test data, the peers and factdiff give them, each as a dimension and a factor to its base unit.
 * A small table: a unit that is not in it equals only itself.
 */

/** `amount` in the base unit of `dimension` is the figure times `factor` plus `offset`. */
export interface Unit {
  readonly dimension: string;
  readonly factor: number;
  readonly offset: number;
}

/** International yard and pound, 1959; US survey and metric definitions are exact. Several lines of one name: a word with several meanings. */
const TABLE: readonly (readonly [dimension: string, factor: number, names: string])[] = [
  ['length', 1, 'm|metre|meter'],
  ['length', 1000, 'km|kilometre|kilometer'],
  ['length', 0.01, 'cm|centimetre|centimeter'],
  ['length', 0.001, 'mm|millimetre|millimeter'],
  ['length', 1e-12, 'picometre|picometer'],
  ['length', 1e-18, 'attometre|attometer'],
  ['length', 1609.344, 'mi|mile'],
  ['length', 1852, 'nautical mile'],
  ['length', 0.9144, 'yard'],
  ['length', 0.3048, 'ft|foot'],
  ['length', 0.0254, 'in|inch'],
  ['area', 1, 'm2|square metre|square meter'],
  ['area', 1e6, 'km2|square kilometre|square kilometer'],
  ['area', 1e4, 'ha|hectare'],
  ['area', 4046.8564224, 'acre'],
  ['area', 2589988.110336, 'square mile'],
  ['area', 0.09290304, 'square foot'],
  ['weight', 1, 'kg|kilogram|kilogramme'],
  ['weight', 1e-3, 'g|gram|gramme'],
  ['weight', 1e-6, 'mg|milligram'],
  ['weight', 1e-9, 'microgram'],
  ['weight', 1000, 'tonne|metric ton'],
  ['weight', 1000, 'ton'],
  ['weight', 907.18474, 'ton'],
  ['weight', 1016.0469088, 'ton'],
  ['weight', 0.45359237, 'lb|pound|pound-mass'],
  ['weight', 0.028349523125, 'oz|ounce'],
  ['volume', 1, 'l|litre|liter'],
  ['volume', 0.001, 'ml|millilitre|milliliter|cubic centimetre'],
  ['volume', 1000, 'm3|cubic metre|cubic meter'],
  ['volume', 3.785411784, 'gallon'],
  ['volume', 4.54609, 'gallon'],
  ['volume', 158.987294928, 'barrel'],
  ['volume', 0.00492892159375, 'teaspoon'],
  ['time', 1, 's|second'],
  ['time', 0.001, 'ms|millisecond'],
  ['time', 60, 'minute|min'],
  ['time', 3600, 'h|hour'],
  ['time', 86_400, 'day'],
  ['time', 604_800, 'week'],
  // As Recognizers counts them.
  ['time', 30 * 86_400, 'month'],
  ['time', 365 * 86_400, 'year'],
  ['time', 3650 * 86_400, 'decade'],
  ['time', 36_500 * 86_400, 'century'],
  // factdiff's name for years of age.
  ['time', 365 * 86_400, 'age'],
  ['energy', 3600, 'wh|watt hour'],
  ['energy', 3.6e6, 'kwh|kilowatt hour'],
  ['energy', 3.6e9, 'mwh|megawatt hour'],
  ['energy', 3.6e12, 'gwh|gigawatt hour'],
  ['energy', 3.6e15, 'twh|terawatt hour'],
  ['energy', 1055.05585262, 'british thermal unit'],
  // Rounded, as in ISO 31-4.
  ['energy', 1055.06, 'british thermal unit'],
  ['energy', 1, 'j|joule'],
  ['power', 1, 'w|watt'],
  ['power', 1e3, 'kw|kilowatt'],
  ['power', 1e6, 'megawatt'],
  ['power', 1e9, 'gw|gigawatt'],
  ['data', 1, 'b|byte'],
  ['data', 1024, 'kibibyte'],
  ['data', 1e3, 'kb|kilobyte'],
  ['data', 1e6, 'mb|megabyte'],
  ['data', 1e9, 'gb|gigabyte'],
  ['data', 1e12, 'tb|terabyte'],
  ['data', 1e15, 'pb|petabyte'],
  ['data', 1e18, 'eb|exabyte'],
  ['data', 1 / 8, 'bit'],
  ['data', 1e3 / 8, 'kilobit'],
  ['data', 1e6 / 8, 'megabit'],
  // The SI's own name for it.
  ['frequency', 1, 'hz|hertz|inverse second'],
  ['dose', 1, 'gy|gray'],
  ['dose', 0.001, 'mgy|milligray'],
  ['temperature', 1, 'celsius|c|degree celsius'],
  ['degree', 1, 'degree'],
  ['share', 0.01, 'percent|percentage|%'],
  ['', 12, 'dozen'],
  // A result or a ratio is a bare number with a purpose.
  ['', 1, 'dimensionless||score|ratio'],
  ['money:USD', 1, 'dollar'],
  ['money:USD', 0.01, 'cent'],
  ['money:EUR', 0.01, 'cent'],
  ['money:GBP', 0.01, 'pence|penny'],
  ['money:USD', 0.01, 'penny'],
  ['money:GBP', 1, 'pound sterling|british pound'],
  ['money:CHF', 1, 'franc'],
  ['money:FRF', 1, 'franc'],
  ['money:FRANC', 1, 'franc'],
  ['money:ESP', 1, 'peseta'],
  ['money:FIM', 1, 'finnish markka'],
  ['money:INR', 1, 'rupee'],
  ['money:TRY', 1, 'turkish lira'],
  ['money:BTC', 1, 'bitcoin'],
  ['money:MXN', 1, 'mexican peso'],
];
const FAHRENHEIT: Unit = { dimension: 'temperature', factor: 5 / 9, offset: -160 / 9 };
const KELVIN: Unit = { dimension: 'temperature', factor: 1, offset: -273.15 };
/** Where upper case tells two units apart. */
const BY_CASE: Readonly<Record<string, Unit>> = { MW: { dimension: 'power', factor: 1e6, offset: 0 }, F: FAHRENHEIT, K: KELVIN };

const UNITS = new Map<string, Unit[]>([
  ['fahrenheit', [FAHRENHEIT]],
  ['degree fahrenheit', [FAHRENHEIT]],
  ['kelvin', [KELVIN]],
]);
for (const [dimension, factor, names] of TABLE) {
  for (const name of names.split('|')) UNITS.set(name, [...(UNITS.get(name) ?? []), { dimension, factor, offset: 0 }]);
}

/** What a name may mean; an unknown one is a dimension of its own. "km/h" and "kilometer per hour" are a unit by a unit. */
export function unitsNamed(name: string): readonly Unit[] {
  const exact = BY_CASE[name];
  if (exact) return [exact];
  if (/^[A-Z]{3}$/.test(name)) return [{ dimension: `money:${name}`, factor: 1, offset: 0 }];
  const lower = name.toLowerCase().trim();
  const known = UNITS.get(lower) ?? UNITS.get(singular(lower));
  if (known) return known;
  const [over, under] = name.split(/ per |\//i);
  if (over && under) return unitsNamed(over).flatMap((a) => unitsNamed(under).map((b) => ratio(a, b)));
  return [{ dimension: lower, factor: 1, offset: 0 }];
}

function ratio(a: Unit, b: Unit): Unit {
  return { dimension: `${a.dimension}/${b.dimension}`, factor: a.factor / b.factor, offset: 0 };
}

function singular(name: string): string {
  return name === 'feet' ? 'foot' : name === 'inches' ? 'inch' : name.replace(/s$/, '');
}
