internal import CPoppler

/// A word of print and its place on the paper.
struct PrintedWord: Sendable {
    var text: [UInt8]
    var frame: Frame
    /// Quarter turns by which it is turned on the page.
    var turns = 0
    var hasSpaceBehind = true

    /// A rectangle in points from the top left corner of the page.
    struct Frame: Sendable, Equatable {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double

        var height: Double { bottom - top }
        var middle: Double { (top + bottom) / 2 }

        func union(_ other: Frame) -> Frame {
            Frame(
                left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
                bottom: max(bottom, other.bottom))
        }
    }
}

extension PrintedWord {
    /// - Parameter text: the bytes of all words of the document.
    init(_ word: attache_pdf_word, text: UnsafeRawBufferPointer) {
        let utf8 = text[Int(word.start)..<Int(word.start + word.length)]
        self.init(
            text: Array(String(decoding: utf8, as: UTF8.self).utf8),
            frame: Frame(left: word.left, top: word.top, right: word.right, bottom: word.bottom),
            turns: Int(word.turns), hasSpaceBehind: word.space_after != 0)
    }
}
