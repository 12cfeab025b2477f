/// Short names that a text gives in brackets and uses from then on: `Hyundai Heavy Industries (HHI) … which HHI delivered`.
extension MentionFinder {
    /// More short names than any writer asks his readers to keep in mind: the work stays linear in a text made of brackets.
    private static let mostAbbreviations = 24

    /// Adds a mention wherever such a short name stands alone, behind the place that explains it.
    func addAbbreviations(_ found: inout ContiguousArray<Mention>) {
        var explained: [Mention] = []
        for (number, mention) in found.enumerated() where explains(mention) {
            guard explained.count < Self.mostAbbreviations else { break }
            let token = Int(mention.end) + 1
            let isNamed = number + 1 < found.count && found[number + 1].start <= token
            if !isNamed, !explained.contains(where: { spells(tokens[Int($0.start)], tokens[token]) }) {
                explained.append(short(mention, at: token))
            }
        }
        guard let first = explained.first else { return }
        var all: ContiguousArray<Mention> = []
        all.reserveCapacity(found.count + 8)
        var next = 0
        for index in Int(first.start)..<tokens.count {
            while next < found.count, found[next].start <= index {
                all.append(found[next])
                next += 1
            }
            let isFree = all.last.map { $0.end <= index } ?? true
            guard isFree, isShortName(tokens[index]),
                let known = explained.first(where: {
                    $0.start <= index && spells(tokens[Int($0.start)], tokens[index])
                })
            else { continue }
            all.append(short(known, at: index))
        }
        all.append(contentsOf: found[next...])
        found = all
    }

    /// A body, a firm or an armed group with its initials in brackets behind it.
    private func explains(_ mention: Mention) -> Bool {
        switch mention.kind {
        case .firm, .body, .group: break
        default: return false
        }
        let open = Int(mention.end)
        guard open + 2 < tokens.count, tokens[open].kind == .mark, tokens[open].mark == Mark.open,
            tokens[open + 2].kind == .mark, tokens[open + 2].mark == Mark.close,
            isShortName(tokens[open + 1])
        else { return false }
        return areInitials(tokens[open + 1], of: Int(mention.start)..<open)
    }

    /// Two to six capitals.
    private func isShortName(_ token: Token) -> Bool {
        token.kind == .word && token.flags.contains(.allCapitals) && (2...6).contains(token.end - token.start)
    }

    /// The capitals begin as a word of the name does, and stand in the name in their order.
    private func areInitials(_ short: Token, of name: Range<Int>) -> Bool {
        let letters = bytes[Int(short.start)..<Int(short.end)]
        return name.contains { start in
            guard tokens[start].kind == .word else { return false }
            var rest = letters
            for index in Int(tokens[start].start)..<Int(tokens[name.upperBound - 1].end) {
                guard let wanted = rest.first else { break }
                if bytes[index] & ~0x20 == wanted {
                    rest.removeFirst()
                } else if rest.count == letters.count {
                    // The first of them begins the word.
                    return false
                }
            }
            return rest.isEmpty
        }
    }

    private func spells(_ one: Token, _ other: Token) -> Bool {
        bytes[Int(one.start)..<Int(one.end)].elementsEqual(bytes[Int(other.start)..<Int(other.end)])
    }

    /// The name of the same thing at another token.
    private func short(_ mention: Mention, at token: Int) -> Mention {
        Mention(
            start: UInt32(token), end: UInt32(token) + 1, entity: mention.entity, kind: mention.kind,
            form: .name, designationEnd: UInt32(token), block: 0, conditional: false)
    }
}
