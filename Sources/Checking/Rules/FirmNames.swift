internal import Ledger
internal import Law
internal import Lexicon
internal import Reading

/// Firms as families: a name of today, of before, of a part of the group.
enum FirmNames {
    /// The firm and those above it.
    static func family(_ id: String, _ lexicon: Lexicon) -> Set<String> {
        var result: Set<String> = [id]
        var current = id
        while let entity = lexicon.entity(.firm, current), !entity.extra.isEmpty,
            result.insert(entity.extra.text).inserted
        {
            current = entity.extra.text
        }
        return result
    }

    /// The families of the firms that a name contains.
    static func families(_ name: String, _ lexicon: Lexicon) -> Set<String> {
        firms(name, lexicon).reduce(into: []) { $0.formUnion(family($1, lexicon)) }
    }

    /// The ids of the firms that a name contains.
    static func firms(_ name: String, _ lexicon: Lexicon) -> [String] {
        Array(name.utf8).withUnsafeBufferPointer { bytes in
            lexicon.scan(bytes).mentions.filter { $0.kind == .firm }.map {
                lexicon.entities[Int($0.entity)].id
            }
        }
    }

    /// How a printed name names its firm: by its name, one that ended, or one that never was.
    static func form(_ name: String, _ lexicon: Lexicon) -> (firm: Entity, form: NameForm)? {
        Array(name.utf8).withUnsafeBufferPointer { bytes in
            lexicon.scan(bytes).mentions.first { $0.kind == .firm }.map {
                (lexicon.entities[Int($0.entity)], $0.form)
            }
        }
    }

    /// The day on which a former name ended, `YYYY-MM-DD`.
    static func end(of name: String, _ firm: Entity, _ lexicon: Lexicon) -> String? {
        let wanted = Families.folded(name)
        for entry in lexicon.detail(firm, "former") {
            let parts = entry.split(separator: "@")
            guard parts.count == 2 else { continue }
            var printed = String(parts[0])
            while let last = printed.last, last == "!" || last == "?" { printed.removeLast() }
            if wanted.hasPrefix(Families.folded(printed)) { return String(parts[1]) }
        }
        return nil
    }
}
