/// Tells tables of data from tables that only lay out a page.
enum DataTables {
    /// A cell with more text than this (UTF-8 bytes without white space) is part of a layout.
    private static let mostInACell: Int32 = 400

    /// The cells of all tables of data: those that hold no table, no second paragraph
    /// and no long text.
    static func cells(of tree: HTMLTree, textBytes: [Int32]) -> Set<Int> {
        var table = Array(repeating: Int32(0), count: tree.nodes.count)
        var isLayout: Set<Int32> = [0]
        var cells: [Int] = []
        // Of each node the cell that it stands in, and of each cell its paragraphs.
        var cell = Array(repeating: Int32(0), count: tree.nodes.count)
        var paragraphs: [Int32: Int] = [:]
        for node in tree.nodes.indices.dropFirst() {
            let element = tree.nodes[node]
            let outer = table[Int(element.parent)]
            table[node] = element.tag == .table ? Int32(node) : outer
            cell[node] = cell[Int(element.parent)]
            switch element.tag {
            case .p:
                paragraphs[cell[node], default: 0] += 1
                if cell[node] > 0, paragraphs[cell[node], default: 0] > 1 { isLayout.insert(outer) }
            case .table: if outer > 0 { isLayout.insert(outer) }
            case .td, .th:
                cells.append(node)
                cell[node] = Int32(node)
                if textBytes[node] > mostInACell { isLayout.insert(outer) }
            default: break
            }
        }
        return Set(cells.filter { !isLayout.contains(table[$0]) })
    }
}
