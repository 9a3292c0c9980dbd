/**
 * Units of measure, each converted to one unit per dimension: km, km2, litre, kg, km/h, celsius, MW, kWh, byte, …
 * Factors are those of the International System (BIPM, SI Brochure, 9th edition) and of NIST Special Publication 811,
 * appendix B: the international yard and pound (1959) are exact, 1 mile 1.609344 km, 1 pound 0.45359237 kg.
 */

export interface Unit {
  /** `km`, `kg`, `km2`, `litre`, `celsius`, `km/h`, `MW`, `magnitude`, … */
  readonly name: string;
  /** The figure times this, plus `offset`, is the amount in that unit. */
  readonly factor: number;
  readonly offset: number;
  /** Least and most the word can mean, as a share of the factor: "tons" may be short, long or metric. */
  readonly spread: readonly [number, number];
}

export function unit(name: string, factor: number, offset = 0, spread: readonly [number, number] = [1, 1]): Unit {
  return { name, factor, offset, spread };
}

/** A tonne, a short or a long ton; of gallons and pints those of the United States, or the larger ones of Britain. */
const TON = [0.90718474, 1.0160469088] as const;
const BRITISH = [1, 1.20094992550486] as const;

/** Words and short forms of three letters or more, in lower case; shorter ones stand in SHORT. */
const LONG: readonly (readonly [string, Unit])[] = [
  ['kilometer kilometre kilometers kilometres kms klick klicks', unit('km', 1)],
  ['mile miles', unit('km', 1.609344)],
  ['meter metre meters metres', unit('km', 1e-3)],
  ['centimeter centimetre centimeters centimetres cms', unit('km', 1e-5)],
  ['millimeter millimetre millimeters millimetres', unit('km', 1e-6)],
  ['micrometer micrometre micrometers micrometres micron microns', unit('km', 1e-9)],
  ['nanometer nanometre nanometers nanometres', unit('km', 1e-12)],
  ['picometer picometre picometers picometres', unit('km', 1e-15)],
  ['foot feet', unit('km', 0.0003048)],
  ['inch inches', unit('km', 0.0000254)],
  ['yard yards', unit('km', 0.0009144)],
  ['fathom fathoms', unit('km', 0.0018288)],
  ['furlong furlongs', unit('km', 0.201168)],
  ['light-year light-years', unit('km', 9460730472580.8)],
  ['acre-foot acre-feet', unit('litre', 1233481.83754752)],
  ['hectare hectares', unit('km2', 0.01)],
  ['acre acres', unit('km2', 0.0040468564224)],
  ['kilogram kilograms kilogramme kilogrammes kilo kilos kgs', unit('kg', 1)],
  ['gram grams gramme grammes', unit('kg', 1e-3)],
  ['milligram milligrams milligramme milligrammes', unit('kg', 1e-6)],
  ['microgram micrograms microgramme microgrammes mcg', unit('kg', 1e-9)],
  ['tonne tonnes', unit('kg', 1000)],
  ['ton tons', unit('kg', 1000, 0, TON)],
  ['kiloton kilotons kilotonne kilotonnes', unit('kg', 1e6, 0, TON)],
  ['megaton megatons megatonne megatonnes', unit('kg', 1e9, 0, TON)],
  ['quintal quintals', unit('kg', 100)],
  ['lbs', unit('kg', 0.45359237)],
  ['ounce ounces', unit('kg', 0.028349523125)],
  ['stone', unit('kg', 6.35029318)],
  ['carat carats', unit('kg', 0.0002)],
  ['liter litre liters litres', unit('litre', 1)],
  ['milliliter millilitre milliliters millilitres', unit('litre', 1e-3)],
  ['centiliter centilitre centiliters centilitres', unit('litre', 0.01)],
  ['deciliter decilitre deciliters decilitres', unit('litre', 0.1)],
  ['hectoliter hectolitre hectoliters hectolitres', unit('litre', 100)],
  ['kiloliter kilolitre kiloliters kilolitres', unit('litre', 1e3)],
  ['megaliter megalitre megaliters megalitres', unit('litre', 1e6)],
  ['gigaliter gigalitre gigaliters gigalitres', unit('litre', 1e9)],
  ['quart quarts', unit('litre', 0.946352946, 0, BRITISH)],
  ['gallon gallons', unit('litre', 3.785411784, 0, BRITISH)],
  ['pint pints', unit('litre', 0.473176473, 0, BRITISH)],
  ['teaspoon teaspoons tsp', unit('litre', 0.005)],
  ['tablespoon tablespoons tbsp', unit('litre', 0.015)],
  ['barrel barrels bbl', unit('barrel', 1)],
  ['bushel bushels', unit('bushel', 1)],
  ['mph', unit('km/h', 1.609344)],
  ['kph kmh kmph', unit('km/h', 1)],
  ['knot knots', unit('km/h', 1.852)],
  ['celsius celcius centigrade', unit('celsius', 1)],
  ['fahrenheit', unit('celsius', 5 / 9, -160 / 9)],
  ['kelvin kelvins', unit('celsius', 1, -273.15)],
  ['degree degrees deg', unit('degree', 1)],
  ['watt watts', unit('MW', 1e-6)],
  ['kilowatt kilowatts', unit('MW', 1e-3)],
  ['megawatt megawatts', unit('MW', 1)],
  ['gigawatt gigawatts', unit('MW', 1e3)],
  ['terawatt terawatts', unit('MW', 1e6)],
  ['horsepower bhp', unit('MW', 0.00074569987)],
  ['kilowatt-hour kilowatt-hours kwh', unit('kWh', 1)],
  ['megawatt-hour megawatt-hours mwh', unit('kWh', 1e3)],
  ['gigawatt-hour gigawatt-hours gwh', unit('kWh', 1e6)],
  ['terawatt-hour terawatt-hours twh', unit('kWh', 1e9)],
  ['joule joules', unit('joule', 1)],
  ['kilojoule kilojoules', unit('joule', 1e3)],
  ['megajoule megajoules', unit('joule', 1e6)],
  ['btu btus', unit('joule', 1055.06)],
  ['calorie calories kcal kilocalorie kilocalories', unit('kcal', 1)],
  ['bit bits', unit('bit', 1)],
  ['kilobit kilobits', unit('bit', 1e3)],
  ['megabit megabits', unit('bit', 1e6)],
  ['gigabit gigabits', unit('bit', 1e9)],
  ['kbps', unit('bit/s', 1e3)],
  ['mbps', unit('bit/s', 1e6)],
  ['gbps', unit('bit/s', 1e9)],
  ['byte bytes', unit('byte', 1)],
  ['kilobyte kilobytes', unit('byte', 1e3)],
  ['megabyte megabytes', unit('byte', 1e6)],
  ['gigabyte gigabytes', unit('byte', 1e9)],
  ['terabyte terabytes', unit('byte', 1e12)],
  ['petabyte petabytes', unit('byte', 1e15)],
  ['exabyte exabytes', unit('byte', 1e18)],
  ['kibibyte kibibytes kib', unit('byte', 1024)],
  ['mebibyte mebibytes mib', unit('byte', 1024 ** 2)],
  ['gibibyte gibibytes gib', unit('byte', 1024 ** 3)],
  ['hertz', unit('hertz', 1)],
  ['kilohertz khz', unit('hertz', 1e3)],
  ['megahertz mhz', unit('hertz', 1e6)],
  ['gigahertz ghz', unit('hertz', 1e9)],
  ['volt volts', unit('volt', 1)],
  ['kilovolt kilovolts', unit('volt', 1e3)],
  ['decibel decibels', unit('decibel', 1)],
  ['millibar millibars hpa hectopascal hectopascals', unit('hPa', 1)],
  ['pascal pascals', unit('hPa', 0.01)],
  ['kilopascal kilopascals kpa', unit('hPa', 10)],
  ['megapascal megapascals mpa', unit('hPa', 1e4)],
  ['newton newtons', unit('newton', 1)],
  ['kilonewton kilonewtons', unit('newton', 1e3)],
  ['candela candelas', unit('candela', 1)],
  ['lumen lumens', unit('lumen', 1)],
  ['lux', unit('lux', 1)],
  ['becquerel becquerels', unit('becquerel', 1)],
  ['psi', unit('hPa', 68.94757)],
  ['sievert sieverts', unit('sievert', 1)],
  ['millisievert millisieverts msv', unit('sievert', 1e-3)],
  ['microsievert microsieverts', unit('sievert', 1e-6)],
  ['mgy', unit('gray', 1e-3)],
  ['megapixel megapixels', unit('megapixel', 1)],
  ['magnitude', unit('magnitude', 1)],
];

/** Short forms, as written: "MW" is no "mw". */
const SHORT: readonly (readonly [string, Unit])[] = [
  ['km Km KM', unit('km', 1)],
  ['mi', unit('km', 1.609344)],
  ['cm', unit('km', 1e-5)],
  ['mm', unit('km', 1e-6)],
  ['nm', unit('km', 1e-12)],
  ['ft', unit('km', 0.0003048)],
  ['yd yds', unit('km', 0.0009144)],
  ['km2 km²', unit('km2', 1)],
  ['m2 m²', unit('km2', 1e-6)],
  ['W', unit('MW', 1e-6)],
  ['ha', unit('km2', 0.01)],
  ['m3 m³', unit('litre', 1000)],
  ['cc', unit('litre', 1e-3)],
  ['kg Kg KG', unit('kg', 1)],
  ['mg', unit('kg', 1e-6)],
  ['µg μg', unit('kg', 1e-9)],
  ['lb', unit('kg', 0.45359237)],
  ['oz', unit('kg', 0.028349523125)],
  ['st', unit('kg', 6.35029318)],
  ['kt', unit('kg', 1e6)],
  ['ml mL', unit('litre', 1e-3)],
  ['cl', unit('litre', 0.01)],
  ['kn', unit('km/h', 1.852)],
  ['kW', unit('MW', 1e-3)],
  ['MW', unit('MW', 1)],
  ['GW', unit('MW', 1e3)],
  ['TW', unit('MW', 1e6)],
  ['hp', unit('MW', 0.00074569987)],
  ['Wh', unit('kWh', 1e-3)],
  ['kb Kb', unit('bit', 1e3)],
  ['Mb', unit('bit', 1e6)],
  ['Gb', unit('bit', 1e9)],
  ['KB kB', unit('byte', 1e3)],
  ['MB', unit('byte', 1e6)],
  ['GB', unit('byte', 1e9)],
  ['TB', unit('byte', 1e12)],
  ['PB', unit('byte', 1e15)],
  ['Hz s-1', unit('hertz', 1)],
  ['kV', unit('volt', 1e3)],
  ['dB', unit('decibel', 1)],
  ['mb', unit('hPa', 1)],
  ['Sv', unit('sievert', 1)],
  ['Gy', unit('gray', 1)],
];

/** Short forms that are units only where they are glued to the digits: "5m" but not "5 m people", "100t". */
const GLUED: readonly (readonly [string, Unit])[] = [
  ['m', unit('km', 1e-3)],
  ['g', unit('kg', 1e-3)],
  ['t', unit('kg', 1000)],
  ['l L', unit('litre', 1)],
  ['V', unit('volt', 1)],
  ['C', unit('celsius', 1)],
  ['F', unit('celsius', 5 / 9, -160 / 9)],
  ['in', unit('km', 0.0000254)],
];

function byWord(rows: readonly (readonly [string, Unit])[]): ReadonlyMap<string, Unit> {
  return new Map(rows.flatMap(([words, found]) => words.split(' ').map((word) => [word, found] as const)));
}

/** Units by word, lower case. */
export const UNIT_WORDS = byWord(LONG);
/** Units by short form, as written. */
export const SHORT_UNITS = byWord(SHORT);
/** Units by letters that follow the digits without a space, beside those of the other two. */
export const GLUED_UNITS = byWord(GLUED);
/** Pounds that weigh. */
export const POUND = unit('kg', 0.45359237);
