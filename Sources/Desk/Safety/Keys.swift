internal import Crypto
internal import Foundation

/// Secrets of one run of the desk: what they sign is worth nothing after it.
struct Keys: Sendable {
    private let key = SymmetricKey(size: .bits256)

    /// A value for a cookie that only this desk can have made.
    func newSession() -> String {
        let nonce = Self.random(bits: 128)
        return "\(nonce).\(sign(nonce, for: "session"))"
    }

    func isSession(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 32 else { return false }
        return Self.isSame(sign(String(parts[0]), for: "session"), String(parts[1]))
    }

    /// What a form must send back that was shown to the holder of a cookie.
    func formToken(for cookie: String) -> String { sign(cookie, for: "form") }

    func isFormToken(_ token: String, for cookie: String) -> Bool {
        Self.isSame(formToken(for: cookie), token)
    }

    /// Hexadecimal digits by chance.
    static func random(bits: Int) -> String {
        SymmetricKey(size: SymmetricKeySize(bitCount: bits)).withUnsafeBytes { hex($0) }
    }

    private func sign(_ text: String, for use: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array("\(use):\(text)".utf8), using: key)
        return code.withUnsafeBytes { Self.hex($0) }
    }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// Compares in a time that does not tell where they differ.
    static func isSame(_ one: String, _ other: String) -> Bool {
        let (left, right) = (SHA256.hash(data: Array(one.utf8)), SHA256.hash(data: Array(other.utf8)))
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
