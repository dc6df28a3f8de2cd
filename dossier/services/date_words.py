"""The words of dates, each with its pattern where another language puts its parts in another order."""

from dossier.model.wording import marked

UNKNOWN = marked("date unknown")

MONTHS = (
    marked("January"), marked("February"), marked("March"), marked("April"), marked("May"), marked("June"),
    marked("July"), marked("August"), marked("September"), marked("October"), marked("November"), marked("December"),
)  # fmt: skip
SHORT_MONTHS = (
    marked("Jan"), marked("Feb"), marked("Mar"), marked("Apr"), marked("May"), marked("Jun"),
    marked("Jul"), marked("Aug"), marked("Sep"), marked("Oct"), marked("Nov"), marked("Dec"),
)  # fmt: skip
PARTS = {
    "Q1": marked("first quarter of {year}"),
    "Q2": marked("second quarter of {year}"),
    "Q3": marked("third quarter of {year}"),
    "Q4": marked("fourth quarter of {year}"),
    "H1": marked("first half of {year}"),
    "H2": marked("second half of {year}"),
}
SEASONS = {
    "SP": marked("spring {year}"),
    "SU": marked("summer {year}"),
    "FA": marked("autumn {year}"),
    "AU": marked("autumn {year}"),
    "WI": marked("winter {year}"),
}
DAY_PARTS = {
    "MO": marked("morning"),
    "MI": marked("midday"),
    "AF": marked("afternoon"),
    "EV": marked("evening"),
    "NI": marked("night"),
    "DT": marked("daytime"),
}
VAGUE = {
    "PAST_REF": marked("in the past"),
    "PRESENT_REF": marked("at the time of writing"),
    "FUTURE_REF": marked("in the future"),
}
MODIFIED = {
    "START": marked("early {date}"),
    "MID": marked("mid-{date}"),
    "END": marked("late {date}"),
    "APPROX": marked("about {date}"),
    "LESS_THAN": marked("less than {date}"),
    "MORE_THAN": marked("more than {date}"),
    "EQUAL_OR_LESS": marked("at most {date}"),
    "EQUAL_OR_MORE": marked("at least {date}"),
}
BY = marked("by {date}")
FROM = marked("from {date}")
CENTURIES = {
    "st": marked("the {number}st century"),
    "nd": marked("the {number}nd century"),
    "rd": marked("the {number}rd century"),
    "th": marked("the {number}th century"),
}
SOME = {
    "D": marked("some days"),
    "W": marked("some weeks"),
    "M": marked("some months"),
    "Y": marked("some years"),
    "Q": marked("some quarters"),
    "DE": marked("some decades"),
    "CE": marked("some centuries"),
    "TH": marked("some hours"),
    "TM": marked("some minutes"),
    "TS": marked("some seconds"),
}
ONE = {
    "D": marked("1 day"),
    "W": marked("1 week"),
    "M": marked("1 month"),
    "Y": marked("1 year"),
    "Q": marked("1 quarter"),
    "DE": marked("1 decade"),
    "CE": marked("1 century"),
    "TH": marked("1 hour"),
    "TM": marked("1 minute"),
    "TS": marked("1 second"),
}
SEVERAL = {
    "D": marked("{number} days"),
    "W": marked("{number} weeks"),
    "M": marked("{number} months"),
    "Y": marked("{number} years"),
    "Q": marked("{number} quarters"),
    "DE": marked("{number} decades"),
    "CE": marked("{number} centuries"),
    "TH": marked("{number} hours"),
    "TM": marked("{number} minutes"),
    "TS": marked("{number} seconds"),
}
