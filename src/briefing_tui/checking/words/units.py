"""The units of measurement and of money: what each measures, how it is written, and how many of the basic one it is.

The units are those of the International System and those accepted beside it (BIPM, The International System of Units,
9th edition, 2019), with the customary ones of Britain and the United States; the currencies are those of ISO 4217, by
the English names of their main units.
"""

from decimal import Decimal
from functools import cache
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit: what it measures ("mass"), its name, and how many basic ones it is, 0 where no rate is fixed."""

    dimension: str
    name: str
    size: Decimal


# Of each dimension the units: how many basic units one is, then its forms; "_" stands for a space within one.
_TABLE = """
mass: 0.000001 milligram milligrams mg; 0.001 gram grams g;
  1 kilogram kilograms kilogramme kilogrammes kg kgs kilo kilos; 100 quintal quintals;
  1000 tonne tonnes ton tons metric_ton metric_tons metric_tonnes mt kt; 1000000 kilotonne kilotonnes kiloton kilotons;
  0.45359237 pound pounds lb lbs; 0.028349523 ounce ounces oz
length: 0.001 millimetre millimetres millimeter millimeters mm; 0.01 centimetre centimetres centimeter centimeters cm;
  1 metre metres meter meters; 1000 kilometre kilometres kilometer kilometers km kms; 0.0254 inch inches;
  0.3048 foot feet ft; 0.9144 yard yards; 1609.344 mile miles; 1852 nautical_mile nautical_miles
area: 1 square_metre square_metres square_meter square_meters sq_m m²; 10000 hectare hectares ha;
  1000000 square_kilometre square_kilometres square_kilometer square_kilometers sq_km km²; 4046.8564 acre acres;
  0.09290304 square_foot square_feet sq_ft; 2589988.11 square_mile square_miles sq_mi
volume: 0.001 millilitre millilitres milliliter milliliters ml; 0.01 centilitre centilitres cl;
  1 litre litres liter liters; 100 hectolitre hectolitres hectoliter hectoliters hl;
  1000000 megalitre megalitres megaliter megaliters; 1000000000 gigalitre gigalitres gigaliter gigaliters;
  1000 cubic_metre cubic_metres cubic_meter cubic_meters m³ bcm mcm tcm;
  1000000000000 cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers km³;
  28.316847 cubic_foot cubic_feet bcf tcf; 158.98729 barrel barrels bbl; 3.7854118 gallon gallons
time: 1 second seconds; 60 minute minutes; 3600 hour hours; 86400 day days; 604800 week weeks; 1209600 fortnight
  fortnights; 2629746 month months; 31556952 year years; 315569520 decade decades; 3155695200 century centuries
power: 1 watt watts; 1000 kilowatt kilowatts kw; 1000000 megawatt megawatts mw; 1000000000 gigawatt gigawatts gw
energy: 1000 kilowatt-hour kilowatt-hours kilowatt_hours kwh; 1000000 megawatt-hour megawatt-hours megawatt_hours mwh;
  1000000000 gigawatt-hour gigawatt-hours gigawatt_hours gwh;
  1000000000000 terawatt-hour terawatt-hours terawatt_hours twh
speed: 1 kilometres_per_hour kilometers_per_hour km/h kph kmh; 1.609344 miles_per_hour mph; 1.852 knot knots
temperature: 0 degree_celsius degrees_celsius °c degrees_c; 0 degree_fahrenheit degrees_fahrenheit °f degrees_f
share: 1 percent per_cent percentage % pct; 0 percentage_point percentage_points percent_points pp; 0.1 per_mille ‰;
  0 basis_point basis_points
money: 0 dollar dollars usd $ us_dollar us_dollars; 0 euro euros eur €;
  0 pound pounds gbp £ pounds_sterling sterling; 0 rouble roubles ruble rubles rub; 0 yuan renminbi rmb cny;
  0 yen jpy ¥; 0 won krw; 0 franc francs chf; 0 rupee rupees inr ₹; 0 dirham dirhams; 0 dinar dinars;
  0 riyal riyals sar; 0 rial rials; 0 lira liras ₺; 0 shekel shekels nis ₪; 0 taka; 0 rupiah; 0 ringgit; 0 baht;
  0 dong; 0 kyat kyats; 0 riel riels; 0 peso pesos; 0 real reais brl; 0 sol soles; 0 bolivar bolivars bolívares;
  0 guarani guaranies; 0 quetzal quetzales; 0 rand zar; 0 naira ₦; 0 cedi cedis; 0 shilling shillings; 0 birr;
  0 kwacha; 0 metical meticais; 0 kwanza kwanzas; 0 pula; 0 dalasi dalasis; 0 leone leones; 0 ariary; 0 ouguiya;
  0 hryvnia hryvnias ₴ uah; 0 zloty zlotys pln; 0 koruna korunas koruny; 0 krona kronor;
  0 krone kroner; 0 forint forints; 0 leu lei; 0 lev leva; 0 lari; 0 dram drams; 0 manat manats; 0 tenge; 0 som soms;
  0 sum sums; 0 afghani afghanis; 0 tugrik tugriks; 0 cordoba cordobas; 0 lempira lempiras
"""
MAX_UNIT_WORDS = 3  # in a form: "miles per hour"
RATES = {  # the words for how often, each with the time that it names
    "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year", "hourly": "hour",
    "annual": "year",
}  # fmt: skip  # as a list is read
PERIODS = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade"})


@cache
def units() -> dict[str, tuple[Unit, ...]]:
    """Return the units by their forms in lower case; "pound" is one of mass, and one of money."""
    found: dict[str, tuple[Unit, ...]] = {}
    dimension = ""
    for row in _TABLE.replace(":", ":;").replace("\n  ", " ").replace("\n", ";").split(";"):
        if row.endswith(":"):
            dimension = row[:-1]
            continue
        size, *forms = row.split() or [""]
        for form in (each.replace("_", " ") for each in forms):
            name = forms[0].replace("_", " ")
            found[form] = (*found.get(form, ()), Unit(dimension, name, Decimal(size)))
    return found
