package import Foundation

/// A letter in plain text, as RFC 5322 and MIME write it.
package struct MailMessage: Sendable {
    package var from: MailAddress
    package var to: [MailAddress]
    package var subject: String
    package var text: String
    package var date: Date
    /// What stands before the sign `@` of its name: one that is sent again bears the same.
    package var id: String

    package init(
        from: MailAddress, to: [MailAddress], subject: String, text: String, date: Date, id: String
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.date = date
        self.id = id
    }

    /// In ASCII, its lines ended by CR LF.
    package var bytes: [UInt8] {
        let head = [
            "From: \(MailHeader.mailbox(from))",
            "To: \(to.map(MailHeader.mailbox).joined(separator: ",\r\n "))",
            "Subject: \(MailHeader.text(subject, behind: 9))",
            "Date: \(Self.moment(date))",
            "Message-ID: <\(id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") })@\(from.domain)>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "Auto-Submitted: auto-generated",
        ]
        return Array((head.joined(separator: "\r\n") + "\r\n\r\n" + QuotedPrintable.encoded(text)).utf8)
    }

    /// `Sun, 01 Nov 2026 12:00:00 +0000`.
    static func moment(_ date: Date) -> String {
        let style = Date.VerbatimFormatStyle(
            format:
                "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) +0000",
            locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt,
            calendar: Calendar(identifier: .gregorian))
        return date.formatted(style)
    }
}

/// Words in headers: whatever they are, they end no line and begin no other header.
enum MailHeader {
    static func mailbox(_ mailbox: MailAddress) -> String {
        guard !mailbox.name.isEmpty else { return mailbox.address }
        let name = mailbox.name
        let isPlain = name.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !name.contains("=?")
        // Between quotation marks, with a stroke before those in it.
        let shown =
            isPlain
            ? "\"" + name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
            : text(name, behind: 6)
        return "\(shown)\r\n <\(mailbox.address)>"
    }

    /// A text as it stands, or in encoded words (RFC 2047) where it is more than ASCII; folded, so that no line grows long.
    ///
    /// - Parameter behind: how many signs stand before it in its line.
    static func text(_ words: String, behind: Int) -> String {
        let line = String(
            String.UnicodeScalarView(
                words.unicodeScalars.prefix(400).map { isUnseen($0) ? " " : $0 }))
        let isPlain = line.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !line.contains("=?")
        return isPlain ? folded(line, behind: behind) : encoded(line)
    }

    /// Ends of lines, other controls, and what turns the direction of writing.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private static func folded(_ line: String, behind: Int) -> String {
        var result = ""
        var length = behind
        for word in line.split(separator: " ", omittingEmptySubsequences: true) {
            if !result.isEmpty {
                if length + 1 + word.utf8.count > 76 {
                    result += "\r\n "
                    length = 1
                } else {
                    result += " "
                    length += 1
                }
            }
            result += word
            length += word.utf8.count
        }
        return result
    }

    /// Words of at most 72 signs, none of which cuts a letter in two.
    private static func encoded(_ line: String) -> String {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        for scalar in line.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if word.count + bytes.count > 42 {
                words.append(word)
                word = []
            }
            word += bytes
        }
        words.append(word)
        return words.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}

/// Text as ASCII in short lines, RFC 2045, section 6.7.
enum QuotedPrintable {
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        var result = ""
        let lines = text.replacing("\r\n", with: "\n").split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r" })
        for line in lines {
            var length = 0
            let bytes = Array(line.utf8)
            for (place, byte) in bytes.enumerated() {
                let isLast = place == bytes.count - 1
                let isPlain =
                    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
                    || (byte == 0x20 || byte == 0x09) && !isLast
                // A soft end of line needs a place of its own.
                if length + (isPlain ? 1 : 3) > 75 {
                    result += "=\r\n"
                    length = 0
                }
                if isPlain {
                    result.unicodeScalars.append(Unicode.Scalar(byte))
                    length += 1
                } else {
                    result.unicodeScalars.append(contentsOf: [
                        "=", digits[Int(byte >> 4)], digits[Int(byte & 15)],
                    ])
                    length += 3
                }
            }
            result += "\r\n"
        }
        return result
    }
}
