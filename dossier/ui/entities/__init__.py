"""The side pane: names, facts and sources as lists of rows.

`rows` says what stands in each row, `RowModel` hands rows over, `RowDelegate` draws them, `RowView` lets one choose;
`NamesTab` and `SidePane` put the lists together and join them to the session.
"""
