//  Documents: bytes of any kind into text with a title, a date and a source.
//
//  Enters   the bytes of a page, a PDF, a plain text or a Federal Register answer, or a text that is one
//           already.
//  Leaves   a `Document`: the text that every later stage points into by UTF-8 offsets, what kind of paper it
//           is and on which surface it was published, with warnings about what was lost on the way.
//  Never    a file, a network, a name of ours: what a sentence means is the business of `Reading`.
//
//  Start at `DocumentReader.read(_:source:declaredType:)` (Reader/). It goes: what the bytes are (Decoding/),
//  for a page its main text (HTML/), for a PDF its text (PDF/), then title and day (Dates/), surface and kind
//  (Surface/), language and boilerplate (Text/).

/// A text with where it comes from: what the readers of claims are given.
package struct Document: Sendable, Codable, Equatable {
    /// SHA-256 of the bytes that came in, in lower-case hexadecimal: the same bytes are the same document.
    package var sha256: String

    /// Where the bytes came from: a path, a URL, or `-` for standard input.
    package var source: String

    /// What kind of paper it is.
    package var kind: Kind

    /// Where and in which form it was published, told from the content and not from its name.
    package var surface: Surface

    /// Why it is no notice, where something in it speaks for one or nothing for anything.
    package var reason: String?

    /// The headline, where there is one.
    package var title: String?

    /// The day of publication, `YYYY-MM-DD`, as the document states it. Never guessed from a day in the
    /// prose.
    package var published: String?

    /// ISO 639-1 code of the language (`en`), where it is stated or plain.
    package var language: String?

    /// The extracted text. All spans of a reading are half-open ranges of UTF-8 offsets into it.
    package var text: String

    /// Parts of `text` that belong to the page and not to the article, as UTF-8 offsets in ascending order:
    /// comment forms, share bars, `Advertisement`. They stay in the text so that offsets hold.
    package var boilerplate: [Range<Int>]

    /// What was lost or doubtful on the way from bytes to text.
    package var warnings: [DocumentWarning]

    package init(
        sha256: String, source: String, kind: Kind, surface: Surface, reason: String? = nil,
        title: String? = nil,
        published: String? = nil, language: String? = nil, text: String, boilerplate: [Range<Int>] = [],
        warnings: [DocumentWarning] = []
    ) {
        self.sha256 = sha256
        self.source = source
        self.kind = kind
        self.surface = surface
        self.reason = reason
        self.title = title
        self.published = published
        self.language = language
        self.text = text
        self.boilerplate = boilerplate
        self.warnings = warnings
    }
}

extension Document {
    /// What kind of paper a document is.
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// An official notice of an arms sale, or its correction.
        case notice
        /// A report by somebody else; also where it quotes a notice.
        case news
        /// A joint resolution of disapproval.
        case resolution
        /// Anything else.
        case other
    }

    /// Where and in which form a document was published.
    package enum Surface: String, Sendable, Codable, CaseIterable {
        /// A Major Arms Sales page of the Defense Security Cooperation Agency.
        case dsca
        /// A congressional notification page of the State Department, in use since 2026.
        case state
        case federalRegister = "federal-register"
        case congressionalRecord = "congressional-record"
        /// Any other page.
        case web
        /// An entry of a feed: set by whoever reads the feed.
        case feed
        /// Plain text or PDF of no known form.
        case text
    }
}
