/// Letters that differ only in dress are one letter: case, diacritics and look-alikes of other scripts fold
/// to ASCII before anything is compared. The text itself is never changed; only its hash and its look-up are.
enum Folding {
    /// What a scalar beyond ASCII counts as.
    enum Outcome {
        /// One or two ASCII lower-case letters; `upper` tells the case of the original.
        case letters(UInt8, UInt8, upper: Bool)
        /// A letter with no ASCII look-alike (Arabic, Han …): part of a word that no name has.
        case foreignLetter
        case space
        case mark(UInt8)
        /// Zero-width characters, soft hyphens and combining marks: as if they were not there.
        case nothing
    }

    static func fold(_ scalar: UInt32) -> Outcome {
        switch scalar {
        case 0x00A0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
        case 0x00AD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x0300...0x036F, 0xFE00...0xFE0F: return .nothing
        case 0x2010, 0x2011, 0x2212: return .mark(Mark.hyphen)
        case 0x2012...0x2015: return .mark(Mark.dash)
        case 0x2018, 0x2019, 0x201B, 0x2032, 0x02BC, 0x00B4: return .mark(Mark.apostrophe)
        case 0x201A: return .mark(Mark.comma)
        case 0x201C...0x201F, 0x00AB, 0x00BB, 0x2033: return .mark(Mark.quote)
        case 0x2022, 0x25CF, 0x25AA, 0x00B7, 0x2023: return .mark(Mark.bullet)
        case 0x2026: return .mark(Mark.ellipsis)
        case 0x2044, 0x2215: return .mark(Mark.slash)
        case 0x20AC: return .mark(Mark.euro)
        case 0x00A3: return .mark(Mark.pound)
        case 0x00A5: return .mark(Mark.yen)
        case 0x20B9, 0x20A8: return .mark(Mark.rupee)
        case 0x20A9: return .mark(Mark.won)
        case 0x20BA: return .mark(Mark.lira)
        case 0x20AA: return .mark(Mark.shekel)
        case 0x20BD: return .mark(Mark.rouble)
        case 0x20B4: return .mark(Mark.hryvnia)
        case 0x20AB: return .mark(Mark.dong)
        case 0x00C0...0x024F: return latin(scalar)
        case 0x0391...0x03C9: return greek(scalar)
        case 0x0400...0x045F: return cyrillic(scalar)
        case 0xFF21...0xFF3A:
            return .letters(UInt8(truncatingIfNeeded: scalar - 0xFF21 + 97), 0, upper: true)
        case 0xFF41...0xFF5A:
            return .letters(UInt8(truncatingIfNeeded: scalar - 0xFF41 + 97), 0, upper: false)
        case 0x1E00...0x1EFF: return latinAdditional(scalar)
        case 0x0370...0x1CFF, 0x2C00...0x2DFF, 0x3040...0xD7FF, 0xF900...0xFDFF, 0xFE70...0xFEFC,
            0x20000...0x3FFFF:
            return .foreignLetter
        default: return .mark(Mark.other)
        }
    }

    /// Base letters of U+00C0 … U+024F, two characters each (`.` stands for none); the case is the parity
    /// that Unicode gives these blocks, listed beside it.
    private static let latinBases: [UInt8] = Array(
        ("a.a.a.a.a.a.aec.e.e.e.e.i.i.i.i.d.n.o.o.o.o.o. .o.u.u.u.u.y.thss"
            + "a.a.a.a.a.a.aec.e.e.e.e.i.i.i.i.d.n.o.o.o.o.o. .o.u.u.u.u.y.thy."
            + "a.a.a.a.a.a.c.c.c.c.c.c.c.c.d.d.d.d.e.e.e.e.e.e.e.e.e.e.g.g.g.g.g.g.g.g.h.h.h.h."
            + "i.i.i.i.i.i.i.i.i.i.ijijj.j.k.k.k.l.l.l.l.l.l.l.l.l.l.n.n.n.n.n.n.n.n.n."
            + "o.o.o.o.o.o.oeoer.r.r.r.r.r.s.s.s.s.s.s.s.s.t.t.t.t.t.t."
            + "u.u.u.u.u.u.u.u.u.u.u.u.w.w.y.y.y.z.z.z.z.z.z.s.").utf8)

    private static func latin(_ scalar: UInt32) -> Outcome {
        if scalar == 0xD7 { return .letters(UInt8(ascii: "x"), 0, upper: false) }
        if scalar == 0xF7 { return .mark(Mark.other) }
        let index = Int(scalar - 0xC0) * 2
        guard index + 1 < latinBases.count else {
            // The rest of Latin Extended-B: comma-below s and t of Romanian, a few more.
            switch scalar {
            case 0x0218: return .letters(UInt8(ascii: "s"), 0, upper: true)
            case 0x0219: return .letters(UInt8(ascii: "s"), 0, upper: false)
            case 0x021A: return .letters(UInt8(ascii: "t"), 0, upper: true)
            case 0x021B: return .letters(UInt8(ascii: "t"), 0, upper: false)
            case 0x01CD...0x01CE: return .letters(UInt8(ascii: "a"), 0, upper: scalar == 0x01CD)
            case 0x01A0...0x01A1: return .letters(UInt8(ascii: "o"), 0, upper: scalar == 0x01A0)
            case 0x01AF...0x01B0: return .letters(UInt8(ascii: "u"), 0, upper: scalar == 0x01AF)
            default: return .foreignLetter
            }
        }
        let first = latinBases[index]
        let second = latinBases[index + 1]
        let upper: Bool =
            switch scalar {
            case 0xC0...0xDE: true
            case 0xDF...0xFF: false
            case 0x0138, 0x0149, 0x017F: false
            case 0x0139...0x0148, 0x0178...0x017E: scalar % 2 == 1 || scalar == 0x0178
            default: scalar % 2 == 0
            }
        return .letters(first, second == UInt8(ascii: ".") ? 0 : second, upper: upper)
    }

    private static func latinAdditional(_ scalar: UInt32) -> Outcome {
        let base: UInt8? =
            switch scalar {
            case 0x1EA0...0x1EB7: UInt8(ascii: "a")
            case 0x1EB8...0x1EC7: UInt8(ascii: "e")
            case 0x1EC8...0x1ECB: UInt8(ascii: "i")
            case 0x1ECC...0x1EE3: UInt8(ascii: "o")
            case 0x1EE4...0x1EF1: UInt8(ascii: "u")
            case 0x1EF2...0x1EF9: UInt8(ascii: "y")
            case 0x1E24...0x1E25: UInt8(ascii: "h")
            case 0x1E62...0x1E63: UInt8(ascii: "s")
            case 0x1E6C...0x1E6D: UInt8(ascii: "t")
            default: nil
            }
        guard let base else { return .foreignLetter }
        return .letters(base, 0, upper: scalar % 2 == 0)
    }

    /// Greek capitals that look like Latin ones.
    private static func greek(_ scalar: UInt32) -> Outcome {
        let alike: UInt8? =
            switch scalar {
            case 0x0391: UInt8(ascii: "a")
            case 0x0392: UInt8(ascii: "b")
            case 0x0395: UInt8(ascii: "e")
            case 0x0396: UInt8(ascii: "z")
            case 0x0397: UInt8(ascii: "h")
            case 0x0399: UInt8(ascii: "i")
            case 0x039A: UInt8(ascii: "k")
            case 0x039C: UInt8(ascii: "m")
            case 0x039D: UInt8(ascii: "n")
            case 0x039F: UInt8(ascii: "o")
            case 0x03A1: UInt8(ascii: "p")
            case 0x03A4: UInt8(ascii: "t")
            case 0x03A7: UInt8(ascii: "x")
            default: nil
            }
        guard let alike else { return .foreignLetter }
        return .letters(alike, 0, upper: true)
    }

    /// Cyrillic letters that look like Latin ones, for words in which somebody mixed the two.
    private static func cyrillic(_ scalar: UInt32) -> Outcome {
        let alike: UInt8? =
            switch scalar {
            case 0x0410, 0x0430: UInt8(ascii: "a")
            case 0x0412: UInt8(ascii: "b")
            case 0x0415, 0x0435: UInt8(ascii: "e")
            case 0x041A, 0x043A: UInt8(ascii: "k")
            case 0x041C: UInt8(ascii: "m")
            case 0x041D: UInt8(ascii: "h")
            case 0x041E, 0x043E: UInt8(ascii: "o")
            case 0x0420, 0x0440: UInt8(ascii: "p")
            case 0x0421, 0x0441: UInt8(ascii: "c")
            case 0x0422: UInt8(ascii: "t")
            case 0x0423, 0x0443: UInt8(ascii: "y")
            case 0x0425, 0x0445: UInt8(ascii: "x")
            case 0x0406, 0x0456: UInt8(ascii: "i")
            case 0x0408, 0x0458: UInt8(ascii: "j")
            case 0x0405, 0x0455: UInt8(ascii: "s")
            default: nil
            }
        guard let alike else { return .foreignLetter }
        return .letters(alike, 0, upper: scalar < 0x0430)
    }
}
