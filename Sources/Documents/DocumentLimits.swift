/// How much of an input is read. The limits keep a hostile file from taking the machine's memory or day.
package struct DocumentLimits: Sendable, Equatable {
    /// Most bytes of input; more is refused.
    package var maximumBytes: Int

    /// Most elements of a page within one another; a deeper page is read up to there. Pages by people stay
    /// below 200.
    package var maximumDepth: Int

    /// Most elements and pieces of text of a page.
    package var maximumNodes: Int

    /// Most pages of a PDF.
    package var maximumPages: Int

    package init(maximumBytes: Int, maximumDepth: Int, maximumNodes: Int, maximumPages: Int) {
        self.maximumBytes = maximumBytes
        self.maximumDepth = maximumDepth
        self.maximumNodes = maximumNodes
        self.maximumPages = maximumPages
    }

    /// 50 MB of input (decimal megabytes), 512 levels, four million nodes, 2,000 pages.
    package static let standard = DocumentLimits(
        maximumBytes: 50_000_000, maximumDepth: 512, maximumNodes: 4_000_000, maximumPages: 2_000)
}
