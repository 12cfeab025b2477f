/// Something that was lost or is doubtful between the bytes and the text; it travels with the document.
package struct DocumentWarning: Sendable, Codable, Equatable {
    /// What kind of loss, for programs.
    package var code: Code

    /// The same for people: a sentence with its figures.
    package var message: String

    package enum Code: String, Sendable, Codable, CaseIterable {
        /// The input ends in the middle of something.
        case cutOff
        /// Bytes that stand for no letter were replaced by U+FFFD.
        case replacedBytes
        /// The encoding had to be guessed.
        case guessedEncoding
        /// Zero bytes were left out of a page.
        case droppedZeroBytes
        /// Elements stand too deep in one another; what follows was not read.
        case nestedTooDeep
        /// More elements than are read; what follows was not read.
        case tooManyElements
        /// The main text could not be told from the rest of the page.
        case noMainText
        /// Only the abstract of the document was given, not its text.
        case abstractOnly
        /// Some pages of a PDF were not read.
        case pagesNotRead
    }

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
