"""Phrases and what they mean in an article of Wednesday, 15 March 2023; each row was read by a person."""

from datetime import date

import pytest

from dossier.extract.times import tag_text
from dossier.model.when import UNKNOWN_TIME, Granularity, When

PUBLISHED = date(2023, 3, 15)

# text, phrase, type, value, days ("first..last", one day, or open), modifier
NEWS = [
    ("They met on Tuesday.", "Tuesday", "DATE", "2023-03-14", "2023-03-14", ""),
    ("They will meet on Tuesday.", "Tuesday", "DATE", "2023-03-21", "2023-03-21", ""),
    ("The vote is scheduled for Friday.", "Friday", "DATE", "2023-03-17", "2023-03-17", ""),
    ("He said Wednesday that it was over.", "Wednesday", "DATE", "2023-03-15", "2023-03-15", ""),
    ("He left last Friday.", "last Friday", "DATE", "2023-03-10", "2023-03-10", ""),
    ("He comes back next Monday.", "next Monday", "DATE", "2023-03-20", "2023-03-20", ""),
    ("They met on Monday of last week.", "Monday of last week", "DATE", "2023-03-06", "2023-03-06", ""),
    ("He spoke on Jan. 13.", "Jan. 13", "DATE", "2023-01-13", "2023-01-13", ""),
    ("He will speak on Jan. 13.", "Jan. 13", "DATE", "2024-01-13", "2024-01-13", ""),
    ("It closed on Dec. 16, 2022.", "Dec. 16, 2022", "DATE", "2022-12-16", "2022-12-16", ""),
    ("It closed on 16 December 2022.", "16 December 2022", "DATE", "2022-12-16", "2022-12-16", ""),
    ("It opened Tuesday, Jan. 10, 2023.", "Tuesday, Jan. 10, 2023", "DATE", "2023-01-10", "2023-01-10", ""),
    ("It opened on Jan 10 2023.", "Jan 10 2023", "DATE", "2023-01-10", "2023-01-10", ""),
    ("The 12 March attack failed.", "The 12 March", "DATE", "2023-03-12", "2023-03-12", ""),
    ("The ship sailed on 2023-01-10.", "2023-01-10", "DATE", "2023-01-10", "2023-01-10", ""),
    ("The ship sailed on the 14th of June 2021.", "the 14th of June 2021", "DATE", "2021-06-14", "2021-06-14", ""),
    ("He called today.", "today", "DATE", "2023-03-15", "2023-03-15", ""),
    ("He called yesterday.", "yesterday", "DATE", "2023-03-14", "2023-03-14", ""),
    ("He will call tomorrow.", "tomorrow", "DATE", "2023-03-16", "2023-03-16", ""),
    ("He called the day before yesterday.", "the day before yesterday", "DATE", "2023-03-13", "2023-03-13", ""),
    ("They signed it in December.", "December", "DATE", "2022-12", "2022-12-01..2022-12-31", ""),
    ("They will sign it in June.", "June", "DATE", "2023-06", "2023-06-01..2023-06-30", ""),
    ("They signed it in June of last year.", "June of last year", "DATE", "2022-06", "2022-06-01..2022-06-30", ""),
    ("They will sign it in March of this year.", "March of this year", "DATE", "2023-03", "2023-03-01..2023-03-31", ""),
    ("They signed it last June.", "last June", "DATE", "2022-06", "2022-06-01..2022-06-30", ""),
    ("They meet again next May.", "next May", "DATE", "2023-05", "2023-05-01..2023-05-31", ""),
    ("They came in May.", "May", "DATE", "2022-05", "2022-05-01..2022-05-31", ""),
    ("It began in early 2009.", "early 2009", "DATE", "2009", "2009-01-01..2009-07-02", "START"),
    ("It began in mid-2011.", "mid-2011", "DATE", "2011", "2011-04-02..2011-10-01", "MID"),
    ("It began in late May 2021.", "late May 2021", "DATE", "2021-05", "2021-05-16..2021-05-31", "END"),
    (
        "It ended in the second half of 2021.",
        "the second half of 2021",
        "DATE",
        "2021-H2",
        "2021-07-01..2021-12-31",
        "",
    ),
    ("The treaty ends in 2035.", "2035", "DATE", "2035", "2035-01-01..2035-12-31", ""),
    ("It was built in the 1980s.", "the 1980s", "DATE", "198", "1980-01-01..1989-12-31", ""),
    ("It was built in the '90s.", "the '90s", "DATE", "199", "1990-01-01..1999-12-31", ""),
    ("It was built in the early 1970s.", "the early 1970s", "DATE", "197", "1970-01-01..1974-12-31", "START"),
    ("It was built in the 19th century.", "the 19th century", "DATE", "18", "1800-01-01..1899-12-31", ""),
    ("It was a hard winter.", "winter", "DATE", "2022-WI", "2022-12-01..2023-02-28", ""),
    ("It opened in the summer of 2012.", "the summer of 2012", "DATE", "2012-SU", "2012-06-01..2012-08-31", ""),
    ("It opened last summer.", "last summer", "DATE", "2022-SU", "2022-06-01..2022-08-31", ""),
    ("It will open this fall.", "this fall", "DATE", "2023-FA", "2023-09-01..2023-11-30", ""),
    ("It was bought in spring 2021.", "spring 2021", "DATE", "2021-SP", "2021-03-01..2021-05-31", ""),
    ("It fell in the third quarter.", "the third quarter", "DATE", "2022-Q3", "2022-07-01..2022-09-30", ""),
    (
        "It fell in the fourth quarter of 1986.",
        "the fourth quarter of 1986",
        "DATE",
        "1986-Q4",
        "1986-10-01..1986-12-31",
        "",
    ),
    (
        "It fell in the first quarter this year.",
        "the first quarter this year",
        "DATE",
        "2023-Q1",
        "2023-01-01..2023-03-31",
        "",
    ),
    ("Profit for Q3 2021 rose.", "Q3 2021", "DATE", "2021-Q3", "2021-07-01..2021-09-30", ""),
    (
        "It rose in the second quarter of last year.",
        "the second quarter of last year",
        "DATE",
        "2022-Q2",
        "2022-04-01..2022-06-30",
        "",
    ),
    ("It will fall in the fourth quarter.", "the fourth quarter", "DATE", "2023-Q4", "2023-10-01..2023-12-31", ""),
    ("It rose in fiscal 1988.", "fiscal 1988", "DATE", "1988", "1987-01-01..1989-12-31", ""),
    ("It rose in the first half of 1988.", "the first half of 1988", "DATE", "1988-H1", "1988-01-01..1988-06-30", ""),
    ("They met last month.", "last month", "DATE", "2023-02", "2023-02-01..2023-02-28", ""),
    ("They met earlier this month.", "earlier this month", "DATE", "2023-03", "2023-03-01..2023-03-15", "START"),
    ("They met last week.", "last week", "DATE", "2023-W10", "2023-03-06..2023-03-12", ""),
    ("They meet this week.", "this week", "DATE", "2023-W11", "2023-03-13..2023-03-19", ""),
    ("They meet next week.", "next week", "DATE", "2023-W12", "2023-03-20..2023-03-26", ""),
    ("They met this weekend.", "this weekend", "DATE", "2023-W10-WE", "2023-03-11..2023-03-12", ""),
    ("They will meet this weekend.", "this weekend", "DATE", "2023-W11-WE", "2023-03-18..2023-03-19", ""),
    ("They met last weekend.", "last weekend", "DATE", "2023-W10-WE", "2023-03-11..2023-03-12", ""),
    ("They met last year.", "last year", "DATE", "2022", "2022-01-01..2022-12-31", ""),
    ("They meet next year.", "next year", "DATE", "2024", "2024-01-01..2024-12-31", ""),
    ("They met two days ago.", "two days ago", "DATE", "2023-03-13", "2023-03-13", ""),
    ("They met three weeks ago.", "three weeks ago", "DATE", "2023-W08", "2023-02-20..2023-02-26", ""),
    ("They met a month ago.", "a month ago", "DATE", "2023-02", "2023-02-01..2023-02-28", ""),
    ("They met five years ago.", "five years ago", "DATE", "2018", "2018-01-01..2018-12-31", ""),
    ("They met a year ago.", "a year ago", "DATE", "2022", "2022-01-01..2022-12-31", ""),
    ("They met a decade ago.", "a decade ago", "DATE", "2013", "2013-01-01..2013-12-31", ""),
    ("It will end two years from now.", "two years from now", "DATE", "2025", "2025-01-01..2025-12-31", ""),
    ("By the end of the year it will be over.", "the end of the year", "DATE", "2023", "2023-03-15..2023-12-31", "END"),
    (
        "It will be done by the end of February.",
        "the end of February",
        "DATE",
        "2024-02",
        "2023-03-15..2024-02-29",
        "END",
    ),
    (
        "It will be done by the end of this year.",
        "the end of this year",
        "DATE",
        "2023",
        "2023-03-15..2023-12-31",
        "END",
    ),
    ("It began at the start of 2022.", "the start of 2022", "DATE", "2022", "2022-01-01..2022-07-02", "START"),
    ("It closed at year-end 1987.", "year-end 1987", "DATE", "1987", "1987-07-02..1987-12-31", "END"),
    (
        "It happened in the middle of August 2021.",
        "the middle of August 2021",
        "DATE",
        "2021-08",
        "2021-08-08..2021-08-24",
        "MID",
    ),
    ("It has run since 2022.", "2022", "DATE", "2022", "2022-01-01..2023-03-15", "ON_OR_AFTER"),
    ("It was sold before 2020.", "2020", "DATE", "2020", "..2019-12-31", "BEFORE"),
    ("It was sold after March 2020.", "March 2020", "DATE", "2020-03", "2020-04-01..", "AFTER"),
    ("It will fly by 2035.", "2035", "DATE", "2035", "2023-03-15..2035-12-31", "ON_OR_BEFORE"),
    ("It will not fly until at least 2035.", "2035", "DATE", "2035", "2035-01-01..", "ON_OR_AFTER"),
    ("It ran between 2021 and 2023.", "2021", "DATE", "2021", "2021-01-01..2023-12-31", ""),
    ("It ran between 2021 and 2023.", "2023", "DATE", "2023", "2021-01-01..2023-12-31", ""),
    ("It ran from March to May 2021.", "March", "DATE", "2021-03", "2021-03-01..2021-05-31", ""),
    ("It ran from March to May 2021.", "May 2021", "DATE", "2021-05", "2021-03-01..2021-05-31", ""),
    ("It ran from 1990 to 1995.", "1990", "DATE", "1990", "1990-01-01..1995-12-31", ""),
    ("It ran from 1990 to 1995.", "1995", "DATE", "1995", "1990-01-01..1995-12-31", ""),
    ("It ran 1915-16.", "1915", "DATE", "1915", "1915-01-01..1916-12-31", ""),
    ("It ran 1915-16.", "16", "DATE", "1916", "1915-01-01..1916-12-31", ""),
    ("It runs Jan. 10-12, 2023.", "Jan. 10", "DATE", "2023-01-10", "2023-01-10..2023-01-12", ""),
    ("It runs Jan. 10-12, 2023.", "12, 2023", "DATE", "2023-01-12", "2023-01-10..2023-01-12", ""),
    ("It ran on 8 and 12 July 2021.", "8", "DATE", "2021-07-08", "2021-07-08", ""),
    ("It ran on 8 and 12 July 2021.", "12 July 2021", "DATE", "2021-07-12", "2021-07-12", ""),
    ("The mission was a five-month deployment.", "five-month", "DURATION", "P5M", "", ""),
    ("It was the first in 27 years.", "27 years", "DURATION", "P27Y", "", ""),
    ("It took 40 years.", "40 years", "DURATION", "P40Y", "", ""),
    ("For decades they waited.", "decades", "DURATION", "PXDE", "", ""),
    ("It lasted for weeks.", "weeks", "DURATION", "PXW", "", ""),
    ("It lasted more than two years.", "more than two years", "DURATION", "P2Y", "", "MORE_THAN"),
    ("It lasted nearly a decade.", "nearly a decade", "DURATION", "P1DE", "", "APPROX"),
    ("It took half an hour.", "half an hour", "DURATION", "PT30M", "", ""),
    ("It took two and a half years.", "two and a half years", "DURATION", "P2.5Y", "", ""),
    ("He served a few months.", "a few months", "DURATION", "PXM", "", ""),
    ("He stayed several days.", "several days", "DURATION", "PXD", "", ""),
    ("It fell in the past two weeks.", "the past two weeks", "DURATION", "P2W", "", ""),
    ("It will rise in the next six months.", "the next six months", "DURATION", "P6M", "", ""),
    ("It was a weeklong tour.", "weeklong", "DURATION", "P1W", "", ""),
    ("It was a year-long siege.", "year-long", "DURATION", "P1Y", "", ""),
    ("A decades-old fleet sails.", "decades-old", "DURATION", "PXDE", "", ""),
    ("He is a 45-year-old farmer.", "45-year-old", "DURATION", "P45Y", "", ""),
    ("It meets every year.", "every year", "SET", "P1Y", "", ""),
    ("It meets every two weeks.", "every two weeks", "SET", "P2W", "", ""),
    ("It meets every Monday.", "every Monday", "SET", "XXXX-WXX-1", "", ""),
    ("It meets twice a week.", "twice a week", "SET", "P1W", "", ""),
    ("It is paid annually.", "annually", "SET", "P1Y", "", ""),
    ("It is paid 15 a year.", "a year", "SET", "P1Y", "", ""),
    ("It is held once a month.", "once a month", "SET", "P1M", "", ""),
    ("He drinks 10,000 per day.", "per day", "SET", "P1D", "", ""),
    ("A daily paper said so.", "daily", "SET", "P1D", "", ""),
    ("They meet on Mondays.", "Mondays", "SET", "XXXX-WXX-1", "", ""),
    ("He arrived at 6:40 p.m.", "6:40 p.m.", "TIME", "2023-03-15T18:40", "2023-03-15", ""),
    ("He arrived at 8 a.m. Tuesday.", "8 a.m. Tuesday", "TIME", "2023-03-14T08:00", "2023-03-14", ""),
    ("He arrived Monday night.", "Monday night", "TIME", "2023-03-13TNI", "2023-03-13", ""),
    ("He arrived this morning.", "this morning", "TIME", "2023-03-15TMO", "2023-03-15", ""),
    ("He left last night.", "last night", "TIME", "2023-03-14TNI", "2023-03-14", ""),
    ("He speaks tonight.", "tonight", "TIME", "2023-03-15TNI", "2023-03-15", ""),
    ("He left at noon on Tuesday.", "noon on Tuesday", "TIME", "2023-03-14T12:00", "2023-03-14", ""),
    ("It opened at 13:07 GMT.", "13:07 GMT", "TIME", "2023-03-15T13:07Z", "2023-03-15", ""),
    (
        "It opened on Monday 13 March 2023 13:07 GMT.",
        "Monday 13 March 2023 13:07 GMT",
        "TIME",
        "2023-03-13T13:07Z",
        "2023-03-13",
        "",
    ),
    ("It is now over.", "now", "DATE", "PRESENT_REF", "", ""),
    ("It is currently over.", "currently", "DATE", "PRESENT_REF", "", ""),
    ("It recently ended.", "recently", "DATE", "PAST_REF", "", ""),
    ("It will end soon.", "soon", "DATE", "FUTURE_REF", "", ""),
    ("It ended years ago.", "years ago", "DATE", "PAST_REF", "", ""),
    ("It was so in the past, he said.", "the past", "DATE", "PAST_REF", "", ""),
    ("It will be so in the near future.", "the near future", "DATE", "FUTURE_REF", "", ""),
    ("In recent years it grew.", "recent years", "DATE", "PAST_REF", "", ""),
    ("It was so on Christmas Day 2021.", "Christmas Day 2021", "DATE", "2021-12-25", "2021-12-25", ""),
    ("It closed on New Year's Eve.", "New Year's Eve", "DATE", "2022-12-31", "2022-12-31", ""),
    ("On March 3 it began. Two days later it ended.", "March 3", "DATE", "2023-03-03", "2023-03-03", ""),
    ("On March 3 it began. Two days later it ended.", "Two days later", "DATE", "2023-03-05", "2023-03-05", ""),
    ("On March 3 it began. It ended the next day.", "March 3", "DATE", "2023-03-03", "2023-03-03", ""),
    ("On March 3 it began. It ended the next day.", "the next day", "DATE", "2023-03-04", "2023-03-04", ""),
    ("In June 2021 it began. It ended later that year.", "June 2021", "DATE", "2021-06", "2021-06-01..2021-06-30", ""),
    (
        "In June 2021 it began. It ended later that year.",
        "later that year",
        "DATE",
        "2021",
        "2021-06-01..2021-12-31",
        "END",
    ),
    (
        "In June 2021 it began. It ended the following month.",
        "June 2021",
        "DATE",
        "2021-06",
        "2021-06-01..2021-06-30",
        "",
    ),
    (
        "In June 2021 it began. It ended the following month.",
        "the following month",
        "DATE",
        "2021-07",
        "2021-07-01..2021-07-31",
        "",
    ),
    ("In 2021 it began. It ended that same year.", "2021", "DATE", "2021", "2021-01-01..2021-12-31", ""),
    ("In 2021 it began. It ended that same year.", "that same year", "DATE", "2021", "2021-01-01..2021-12-31", ""),
    ("It fell in January from the same month last year.", "January", "DATE", "2023-01", "2023-01-01..2023-01-31", ""),
    (
        "It fell in January from the same month last year.",
        "the same month last year",
        "DATE",
        "2022-01",
        "2022-01-01..2022-01-31",
        "",
    ),
    ("Profit fell from the year-ago quarter.", "the year-ago quarter", "DATE", "2021-Q4", "2021-10-01..2021-12-31", ""),
    (
        "Profit in January fell from the year-ago period.",
        "the year-ago period",
        "DATE",
        "2022-01",
        "2022-01-01..2022-01-31",
        "",
    ),
    ("Profit fell in the latest quarter.", "the latest quarter", "DATE", "2022-Q4", "2022-10-01..2022-12-31", ""),
    ("Profit fell in the quarter.", "the quarter", "DATE", "2022-Q4", "2022-10-01..2022-12-31", ""),
    ("Profit will fall in the quarter.", "the quarter", "DATE", "2023-Q1", "2023-01-01..2023-03-31", ""),
    ("It fell in the June 2021 quarter.", "the June 2021 quarter", "DATE", "2021-Q2", "2021-04-01..2021-06-30", ""),
    ("In January it rose. It sold 5 in the month.", "the month", "DATE", "2023-01", "2023-01-01..2023-01-31", ""),
    ("At year's end it was sold.", "year's end", "DATE", "2022", "2022-07-02..2022-12-31", "END"),
    ("He was there the week before last.", "the week before last", "DATE", "2023-W09", "2023-02-27..2023-03-05", ""),
    ("He left late Tuesday.", "late Tuesday", "DATE", "2023-03-14", "2023-03-14", "END"),
    ("He speaks at 7:30 tonight.", "7:30 tonight", "TIME", "2023-03-15T19:30", "2023-03-15", ""),
    ("He left at dawn.", "dawn", "TIME", "2023-03-15TMO", "2023-03-15", ""),
    ("It opens on weekends.", "weekends", "SET", "XXXX-WXX-WE", "", ""),
    (
        "It met on the first Tuesday in November.",
        "the first Tuesday in November",
        "DATE",
        "2022-11-01",
        "2022-11-01",
        "",
    ),
    ("It met on the last Friday of June 2021.", "the last Friday of June 2021", "DATE", "2021-06-25", "2021-06-25", ""),
    ("It met on the last day of February.", "the last day of February", "DATE", "2023-02-28", "2023-02-28", ""),
    ("It met on February thirteenth.", "February thirteenth", "DATE", "2023-02-13", "2023-02-13", ""),
    ("He spoke at 6 in the evening.", "6 in the evening", "TIME", "2023-03-15T18:00", "2023-03-15", ""),
    ("The vote is Tuesday.", "Tuesday", "DATE", "2023-03-21", "2023-03-21", ""),
    ("The vote is in February.", "February", "DATE", "2024-02", "2024-02-01..2024-02-29", ""),
    ("It will be years before they know.", "years", "DURATION", "PXY", "", ""),
    ("It took a quarter century.", "a quarter century", "DURATION", "P25Y", "", ""),
    ("It will publish the February sales figures.", "February", "DATE", "2023-02", "2023-02-01..2023-02-28", ""),
    ("It fell after saying on Tuesday that it would close.", "Tuesday", "DATE", "2023-03-14", "2023-03-14", ""),
    ("It reported a loss for the year.", "the year", "DATE", "2022", "2022-01-01..2022-12-31", ""),
    ("It expects a loss for the year.", "the year", "DATE", "2023", "2023-01-01..2023-12-31", ""),
    ("It was the best year since 1987, but fell in May.", "May", "DATE", "2022-05", "2022-05-01..2022-05-31", ""),
    (
        "In 2021 it rose. It beat the same month a year ago.",
        "the same month a year ago",
        "DATE",
        "2022-02",
        "2022-02-01..2022-02-28",
        "",
    ),
    ("Talks resume Tuesday.", "Tuesday", "DATE", "2023-03-21", "2023-03-21", ""),
    ("It will rise this year and next.", "next", "DATE", "2024", "2024-01-01..2024-12-31", ""),
    ("It will rise in the next year.", "the next year", "DURATION", "P1Y", "", ""),
    ("It reported first-half sales.", "first-half", "DATE", "2023-H1", "2023-01-01..2023-06-30", ""),
    ("For the moment it holds.", "the moment", "DATE", "PRESENT_REF", "", ""),
    (
        "It fell in last year's third quarter.",
        "last year's third quarter",
        "DATE",
        "2022-Q3",
        "2022-07-01..2022-09-30",
        "",
    ),
    ("It fell as on Black Monday.", "Black Monday", "DATE", "1987-10-19", "1987-10-19", ""),
    ("He saw the Sept. 11 attacks.", "the Sept. 11", "DATE", "2001-09-11", "2001-09-11", ""),
    ("It rained in mid-afternoon.", "mid-afternoon", "TIME", "2023-03-15TAF", "2023-03-15", ""),
    ("The 1986 earnings fell.", "1986", "DATE", "1986", "1986-01-01..1986-12-31", ""),
    ("It rained all week.", "all week", "DURATION", "P1W", "", ""),
    ("It fell in the two previous months.", "the two previous months", "DURATION", "P2M", "", ""),
    ("It will fall in the coming months.", "the coming months", "DURATION", "PXM", "", ""),
    ("It came a day before the vote.", "a day", "DURATION", "P1D", "", ""),
    ("It fell in the first three quarters of 2021.", "the first three quarters", "DURATION", "P3Q", "", ""),
    ("At that time nobody knew.", "that time", "DATE", "PAST_REF", "", ""),
    ("In 490 BC they fought.", "490 BC", "DATE", "BC0490", "", ""),
]

NEWS += [
    ("They met on Thanksgiving.", "Thanksgiving", "DATE", "2022-11-24", "2022-11-24", ""),
    ("They will meet on Good Friday.", "Good Friday", "DATE", "2023-04-07", "2023-04-07", ""),
    ("They met on Easter Monday 2021.", "Easter Monday 2021", "DATE", "2021-04-05", "2021-04-05", ""),
    ("It crashed on Friday the 13th.", "Friday the 13th", "DATE", "2023-01-13", "2023-01-13", ""),
    ("It is due by yearend.", "yearend", "DATE", "2023", "2023-03-15..2023-12-31", "END"),
    (
        "Net for the fiscal first quarter fell.",
        "the fiscal first quarter",
        "DATE",
        "2023-Q1",
        "2022-01-01..2024-03-31",
        "",
    ),
    ("It took 2 1/2 years.", "2 1/2 years", "DURATION", "P2.5Y", "", ""),
    ("They met a year and a half ago.", "a year and a half ago", "DATE", "2021-09", "2021-09-01..2021-09-30", ""),
    ("It begins Nov. 1-3.", "3", "DATE", "2023-11-03", "2023-11-01..2023-11-03", ""),
    ("At this time nothing is known.", "this time", "DATE", "PRESENT_REF", "", ""),
    ("The May 9 vote on Monday failed.", "Monday", "DATE", "2023-03-13", "2023-03-13", ""),
    ("It cost 5 dollars, up from 4 a year before.", "a year before", "DATE", "2022", "2022-01-01..2022-12-31", ""),
    ("Two days before the vote he left.", "Two days", "DURATION", "P2D", "", ""),
    (
        "He left in the first half of next month.",
        "the first half of next month",
        "DATE",
        "2023-04",
        "2023-04-01..2023-04-15",
        "START",
    ),
    ("Profit rose in the quarter ended Feb. 28.", "the quarter", "DATE", "2023-Q1", "2022-11-29..2023-02-28", ""),
    ("The towers fell on 9/11.", "9/11", "DATE", "2001-09-11", "2001-09-11", ""),
    ("The offer, it said, is payable May 8.", "May 8", "DATE", "2023-05-08", "2023-05-08", ""),
    ("They met earlier this year.", "earlier this year", "DATE", "2023", "2023-01-01..2023-03-15", "START"),
    ("They meet later this year.", "later this year", "DATE", "2023", "2023-03-15..2023-12-31", "END"),
    ("The talks are to be held on Friday.", "Friday", "DATE", "2023-03-17", "2023-03-17", ""),
    ("He plans to close it in February.", "February", "DATE", "2024-02", "2024-02-01..2024-02-29", ""),
    ("He failed to close it in February.", "February", "DATE", "2023-02", "2023-02-01..2023-02-28", ""),
]

# text, value of its first time: what was promised, asked or planned lies ahead, also where the sentence is in the past
AHEAD = [
    ("He promised full backing for her to successfully hold the summit in February.", "2024-02"),
    ("They agreed to meet in February.", "2024-02"),
    ("He vowed to finish by February.", "2024-02"),
    ("She urged him to resign in February.", "2024-02"),
    ("The board, he said, asked its chairman to resign in February.", "2024-02"),
    ("The game was set for February.", "2024-02"),
    ("There were plans for talks in February.", "2024-02"),
    ("Ahead of the February vote he spoke.", "2024-02"),
    ("They had until Friday to agree.", "2023-03-17"),
    ("The ship sails on Tuesday.", "2023-03-21"),
    ("On Thursday, Mohamed and others are to travel home.", "2023-03-16"),
    ("It is due to open in February.", "2024-02"),
    ("It expects to begin selling the new unleaded fuel in February.", "2024-02"),
    ("It failed to pay in February.", "2023-02"),
    ("The drop was due to remarks on Sunday by the minister.", "2023-03-12"),
    ("In August, housing starts were flat.", "2022-08"),
    ("In a speech on Sunday, he said he would go.", "2023-03-12"),
    ("They wanted to stay even after the court Sunday ruled against it.", "2023-03-12"),
    ("It was forced to close in February.", "2023-02"),
    ("He promised little, and he led them to victory in February.", "2023-02"),
]

# text, phrase, value, days: published on some day from 10 to 12 January 2023
RANGE = [
    ("They agreed on Tuesday.", "Tuesday", "2023-01-10", "2023-01-10"),
    ("They agreed on Wednesday.", "Wednesday", "2023-01-XX", "2023-01-04..2023-01-11"),
    ("They met last month.", "last month", "2022-12", "2022-12-01..2022-12-31"),
    ("He arrived today.", "today", "2023-01-XX", "2023-01-10..2023-01-12"),
    ("It will end on Jan. 13.", "Jan. 13", "2023-01-13", "2023-01-13"),
    ("They met two days ago.", "two days ago", "2023-01-XX", "2023-01-08..2023-01-10"),
    ("They met this year.", "this year", "2023", "2023-01-01..2023-12-31"),
    ("They met last week.", "last week", "2023-W01", "2023-01-02..2023-01-08"),
]

# the day of publication is not known: the value says what kind of time it is, and no day is made up
UNKNOWN = [
    ("They agreed on Tuesday.", "XXXX-WXX-2"),
    ("They met last month.", "XXXX-XX"),
    ("They met last week.", "XXXX-WXX"),
    ("They met this year.", "XXXX"),
    ("They met in June.", "XXXX-06"),
    ("They met on Jan. 13.", "XXXX-01-13"),
    ("They met in June of last year.", "XXXX-06"),
    ("They met yesterday.", "XXXX-XX-XX"),
    ("They met two days ago.", "XXXX-XX-XX"),
    ("They met in the third quarter.", "XXXX-Q3"),
    ("They met last summer.", "XXXX-SU"),
    ("They met at 8 a.m.", "XXXX-XX-XXT08:00"),
]

# a history counts from its own dates: text, values
HISTORY = [
    ("In June 1940 it fell. In August it rose. On 2 February it ended.", ["1940-06", "1940-08", "1941-02-02"]),
    ("On May 10, 1940, it began. Twelve days later it ended.", ["1940-05-10", "1940-05-22"]),
    ("By 1862 it was over. The following year they met.", ["1862", "1863"]),
    ("It began in 1941. In the summer it spread. By the end of the year it was over.", ["1941", "1941-SU", "1941"]),
    ("The war lasted from 499 to 493 BC.", ["BC0499", "BC0493"]),
    ("It began in May 1915. That same month the former king died.", ["1915-05", "1915-05", "PAST_REF"]),
]

NO_TIMES = [
    "She may march a second time.",
    "The F-35 cost $2035, the C-130 and the 747-400 more.",
    "The G-7 sent the 7th Fleet.",
    "They won 10-2 with 1,990 people watching.",
    "It rose 3.5 pct to 1986 mln dlrs.",
    "Sun Yat-sen met Mar Elena.",
    "About a quarter of them and three quarters of us fell.",
    "The fall of Rome came as soon as he left.",
    "He said 2000 soldiers died, and the Russell 2000 index and 1950 people fell.",
    "May I march, he asked.",
    "They scored in the second half, a second-half goal as on a second Tuesday of many.",
    "It was the last day of the siege.",
    "Hogs were 295,000 head versus 293,000 week ago.",
    "It was the third fall in as many days for the now-empty house.",
    "The Winter Olympics need a summer school.",
    "A survey of 1709 schoolchildren in a 2000 year old town.",
]


def _published(first: date, last: date) -> When:
    return When("", Granularity.RANGE, first, last)


def _days(when: When) -> str:
    if when.earliest == when.latest:
        return str(when.earliest or "")
    return f"{when.earliest or ''}..{when.latest or ''}"


@pytest.mark.parametrize(("text", "phrase", "kind", "value", "days", "modifier"), NEWS)
def test_a_phrase_in_the_news_means(text: str, phrase: str, kind: str, value: str, days: str, modifier: str) -> None:
    found = tag_text(text, _published(PUBLISHED, PUBLISHED))
    assert (phrase, kind, value, days, modifier) in [
        (t.surface, t.type, t.when.value, _days(t.when), t.when.modifier or "") for t in found
    ]


@pytest.mark.parametrize(("text", "value"), AHEAD)
def test_what_was_planned_lies_ahead_and_what_came_true_behind(text: str, value: str) -> None:
    assert tag_text(text, _published(PUBLISHED, PUBLISHED))[0].when.value == value


@pytest.mark.parametrize(("text", "phrase", "value", "days"), RANGE)
def test_a_phrase_is_only_as_exact_as_the_day_of_publication(text: str, phrase: str, value: str, days: str) -> None:
    (found,) = tag_text(text, _published(date(2023, 1, 10), date(2023, 1, 12)))
    assert (found.surface, found.when.value, _days(found.when)) == (phrase, value, days)
    assert found.anchor.value == "2023-01-10..2023-01-12"


@pytest.mark.parametrize(("text", "value"), UNKNOWN)
def test_without_a_day_of_publication_no_day_is_made_up(text: str, value: str) -> None:
    (found,) = tag_text(text, UNKNOWN_TIME)
    assert (found.when.value, found.when.placed, found.anchor.kind) == (value, False, "none")


@pytest.mark.parametrize(("text", "values"), HISTORY)
def test_a_history_counts_from_its_own_dates(text: str, values: list[str]) -> None:
    assert [t.when.value for t in tag_text(text, _published(PUBLISHED, PUBLISHED), "narrative")] == values


@pytest.mark.parametrize("text", NO_TIMES)
def test_names_amounts_and_scores_are_no_times(text: str) -> None:
    assert [t.surface for t in tag_text(text, _published(PUBLISHED, PUBLISHED))] == []
