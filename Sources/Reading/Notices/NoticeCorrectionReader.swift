internal import Lexicon

/// Reads a correction of the Federal Register: which notice it corrects.
struct NoticeCorrectionReader {
    let notice: NoticeText
    let sentences: [Sentence]

    private var text: Text { notice.text }

    /// What is corrected; nil where the notice is no correction.
    func read() -> NoticeCorrection? {
        guard isCorrection() else { return nil }
        var correction = NoticeCorrection()
        correction.transmittal = notice.firstNumber()?.value
        if let register = notice.find(["in", "the", "federal", "register", "of"]) {
            correction.published = notice.date(at: register.upperBound)?.value
            let end = notice.endOfSentence(register.upperBound, sentences)
            correction.evidence = text.span(register.lowerBound, end)
            correction.citation = citation(register.upperBound, min(text.count, register.upperBound + 20))
            correction.registerDocument = document(
                register.upperBound, min(text.count, register.upperBound + 40))
        }
        return correction
    }

    /// `Arms Sales Notification; Correction`, `ACTION: Arms sales notice; correction.`
    private func isCorrection() -> Bool {
        guard
            let heading = notice.find(["arms", "sales", "notification"])
                ?? notice.find(["arms", "sales", "notice"])
        else { return false }
        return text.isMark(heading.upperBound, Mark.semicolon)
            && text.reads(heading.upperBound + 1, "correction")
    }

    /// `90 FR 57983-57986`
    private func citation(_ from: Int, _ to: Int) -> String? {
        for index in from..<to
        where text.reads(index, "fr") && text.tokens[index].flags.contains(.allCapitals) {
            guard index > 0, text.tokens[index - 1].kind == .number, index + 1 < to,
                text.tokens[index + 1].kind == .number
            else { continue }
            var end = index + 2
            if text.isMark(end, Mark.hyphen), end + 1 < to, text.tokens[end + 1].kind == .number { end += 2 }
            return notice.line(index - 1, end)
        }
        return nil
    }

    /// `FR Doc. 2025-22709`
    private func document(_ from: Int, _ to: Int) -> String? {
        for index in from..<to where text.reads(index, "doc") {
            var number = index + 1
            if text.isMark(number, Mark.fullStop) { number += 1 }
            guard number + 2 < to, text.tokens[number].kind == .number, text.isMark(number + 1, Mark.hyphen)
            else { continue }
            return notice.line(number, number + 3)
        }
        return nil
    }
}
