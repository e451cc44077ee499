/// Makes paragraphs tables, and gathers their cells.
struct TableMaker {
    var cells = TableCells()
    private let lines: SourceLines
    private var cellCount = 0

    private typealias Words = Slice<UnsafeBufferPointer<UInt8>>

    init(lines: SourceLines) { self.lines = lines }

    /// Makes a paragraph a table if it holds a line of dashes below a row with as many columns.
    ///
    /// - Parameter quotes: the block quotes around it, whose `>` stand before each of its lines.
    mutating func rewrite(
        _ span: CommonMarkParser.LeafSpan, quotes: Int, in tree: inout MarkdownTree, _ reading: inout Reading
    ) {
        guard span.lines.count > 1 else { return }
        let rows = content(of: span, quotes: quotes, column: Int(tree[span.node].column))
        guard let dashes = rows.indices.dropFirst().first(where: { TableRow.isDelimiterLike(rows[$0]) }),
            let alignments = TableRow.alignments(rows[dashes])
        else { return }
        let header = TableRow(rows[dashes - 1])
        let headerLine = span.lines.lowerBound + Int32(dashes) - 1
        guard header.cells.count == alignments.count else {
            guard rows[dashes - 1].contains(UInt8(ascii: "|")) else { return }
            let fault = MarkdownFault.tableColumnsDiffer(header: header.cells.count, dashes: alignments.count)
            return reading.report(fault, line: headerLine + 1, column: column(of: rows[dashes], on: headerLine + 1))
        }
        guard dashes == 1 else {
            let column = column(of: rows[dashes - 1], on: headerLine)
            return reading.report(.tableNeedsEmptyLine, line: headerLine, column: column)
        }
        cellCount += alignments.count * rows.count
        guard alignments.count <= Tables.maximumColumns, cellCount <= Tables.maximumCells else {
            return reading.report(.tableTooLarge, line: headerLine, column: column(of: rows[0], on: headerLine))
        }
        makeTable(of: span, rows, alignments, in: &tree, &reading)
    }

    private mutating func makeTable(
        of span: CommonMarkParser.LeafSpan, _ rows: [Words], _ alignments: [MarkdownNode.Alignment],
        in tree: inout MarkdownTree, _ reading: inout Reading
    ) {
        var body = rows.indices.dropFirst(2)
        var children: [NodeID] = []
        if let last = body.last, let words = caption(in: rows[last]) {
            body = body.dropLast()
            children.append(addLeaf(.caption, words, on: span.lines.lowerBound + Int32(last), in: &tree))
        }
        let found = ([0] + body).map { (index: $0, cells: TableRow(rows[$0]).cells) }
        let namesRows = alignments.count > 1 && Self.areNames(found.dropFirst().map { row in
            row.cells.first.map { rows[row.index][$0.range] }
        })
        for (index, found) in found {
            let line = span.lines.lowerBound + Int32(index)
            if found.count > alignments.count {
                let fault = MarkdownFault.tableRowTooLong(cells: found.count, columns: alignments.count)
                let words = rows[index][found[alignments.count].range]
                reading.report(fault, line: line, column: column(of: words, on: line))
            }
            children.append(addRow(found, of: rows[index], on: line, alignments, isHeader: index == 0, namesRows, in: &tree))
        }
        tree.nodes[Int(span.node)].kind = .table
        tree.setChildren(of: span.node, to: children)
        reading.isOutOfOrder = true
    }

    /// Whether cells can name their rows: each has words, and no two are alike.
    private static func areNames(_ cells: [Words?]) -> Bool {
        let names = cells.compactMap { $0.map { Array($0) } }.filter { !$0.isEmpty }
        return !cells.isEmpty && names.count == cells.count && Set(names).count == names.count
    }

    /// Adds a row with as many cells as the table has columns: what is missing is empty, what is over is dropped.
    private mutating func addRow(
        _ found: [TableRow.Cell], of row: Words, on line: Int32, _ alignments: [MarkdownNode.Alignment],
        isHeader: Bool, _ namesRows: Bool, in tree: inout MarkdownTree
    ) -> NodeID {
        var ids: [NodeID] = []
        for (index, alignment) in alignments.enumerated() {
            let cell = index < found.count ? found[index] : .init(range: row.endIndex..<row.endIndex)
            let words = row[cell.range]
            let isFirst = index == 0 && namesRows
            let role: MarkdownNode.CellRole =
                isHeader ? (isFirst && words.isEmpty ? .corner : .column) : (isFirst ? .row : .data)
            let kind = MarkdownNode.Kind.tableCell(role, alignment: alignment)
            ids.append(addLeaf(kind, words, hasEscapedPipe: cell.hasEscapedPipe, on: line, in: &tree))
        }
        let id = tree.append(MarkdownNode(kind: .tableRow, line: line, column: column(of: row, on: line)))
        tree.setChildren(of: id, to: ids)
        return id
    }

    /// Adds a cell or caption, whose words are read later.
    private mutating func addLeaf(
        _ kind: MarkdownNode.Kind, _ words: Words, hasEscapedPipe: Bool = false, on line: Int32,
        in tree: inout MarkdownTree
    ) -> NodeID {
        let id = tree.append(MarkdownNode(kind: kind, line: line, column: column(of: words, on: line)))
        cells.add(words, hasEscapedPipe: hasEscapedPipe, owner: id)
        return id
    }

    /// The words of a line `Table: words`.
    private func caption(in row: Words) -> Words? {
        let row = TableRow.trimmed(row)
        guard row.starts(with: "Table: ".utf8) else { return nil }
        return TableRow.trimmed(row.dropFirst("Table: ".utf8.count))
    }

    // MARK: Lines

    /// The lines of a paragraph without what its block quotes and lists put before them.
    private func content(of span: CommonMarkParser.LeafSpan, quotes: Int, column: Int) -> [Words] {
        span.lines.map { number in
            let line = lines[Int(number)]
            guard number > span.lines.lowerBound else { return line.dropFirst(column - 1) }
            var quotesLeft = quotes
            return line.drop { byte in
                guard byte == UInt8(ascii: ">"), quotesLeft > 0 else { return TableRow.isBlank(byte) }
                quotesLeft -= 1
                return true
            }
        }
    }

    private func column(of words: Words, on line: Int32) -> Int32 {
        Int32(words.startIndex - lines[Int(line)].startIndex + 1)
    }
}
