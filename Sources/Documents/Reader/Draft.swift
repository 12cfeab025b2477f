/// A document in the making: what is known before its text is looked at.
struct Draft {
    let sha256: String
    let source: String
    /// What a text of no official form is.
    var unknownSurface = Document.Surface.text
    var warnings: [DocumentWarning] = []
    /// What the page says of itself.
    var facts = PageFacts()
    /// What the caller says; it goes before the page and the text.
    private var stated = PageFacts()

    init(sha256: String, source: String) {
        self.sha256 = sha256
        self.source = source
    }

    mutating func state(title: String?, published: String?, language: String?) {
        stated.title = title?.singleSpaced.nonBlank
        // A day in any printed form is understood; what is none is left out.
        stated.published = published.flatMap { PrintedDate.first(in: Array($0.utf8))?.description }
        stated.language = language.flatMap(PageFacts.languageCode)
    }

    /// Adds what the text itself tells.
    func document(text: [UInt8]) -> Document {
        // Title, day and language are told at the top of a text.
        let head = Array(text.prefix(8_192))
        let form = Classification(text, unknown: unknownSurface)
        let isRecord = form.surface == .federalRegister || form.surface == .congressionalRecord
        // A record says its day and title in its heading; its page has those of the whole issue.
        let day = PublicationDay.find(in: head)
        let printedTitle =
            isRecord ? RecordTitle.find(in: head) ?? facts.title : facts.title ?? Headline.find(in: head)
        var warnings = warnings
        if form.isCutOff, !warnings.contains(where: { $0.code == .cutOff }) {
            warnings.append(DocumentWarning(.cutOff, "the notice ends before its end: it was cut off"))
        }
        return Document(
            sha256: sha256, source: source, kind: form.kind, surface: form.surface, reason: form.reason,
            title: stated.title ?? printedTitle,
            published: stated.published ?? (isRecord ? day ?? facts.published : facts.published ?? day),
            language: stated.language ?? facts.language ?? LanguageGuess.code(of: head),
            text: String(decoding: text, as: UTF8.self), boilerplate: Boilerplate.ranges(in: text),
            warnings: warnings)
    }
}
