/// What an explanation says that both sides of a finding do not say already.
enum Addition {
    /// The sentences with news in them; `nil` where there is none.
    static func of(_ explanation: String, beyond known: [String]) -> String? {
        let seen = Set(known.flatMap(words))
        let kept = sentences(explanation).filter { sentence in
            let all = words(sentence)
            let new = all.filter { !seen.contains($0) }
            // Two or three strange words in a long sentence are another wording, not news.
            return new.count >= 2 && new.count * 10 >= all.count * 3
        }
        return kept.isEmpty ? nil : kept.joined(separator: " ")
    }

    private static let empty: Set<String> = [
        "a", "an", "the", "is", "are", "was", "were", "has", "have", "in", "on", "of", "for", "to", "and",
        "not",
        "it", "its", "that", "this", "record", "article", "notice", "says", "names", "puts", "at", "what",
        "s",
    ]

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
            !empty.contains($0)
        }
    }

    private static func sentences(_ text: String) -> [String] {
        var result: [String] = []
        var current = ""
        for word in text.split(separator: " ") {
            if current.hasSuffix("."), word.first?.isUppercase == true, current.count > 12 {
                result.append(current)
                current = ""
            }
            current += current.isEmpty ? String(word) : " \(word)"
        }
        if !current.isEmpty { result.append(current) }
        return result
    }
}
