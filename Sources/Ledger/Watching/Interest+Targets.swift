/// Where reports on an entry of the watch list go: a webhook, readers by mail, or both; they stand side by side in one text,
/// a reader as `mailto:` and his address.
extension Interest {
    /// The text in which ways are kept; `nil` where there are none.
    package static func targets(webhook: String?, mail: [String]) -> String? {
        let all = [webhook].compactMap { $0 } + mail.map { "mailto:\($0)" }
        return all.isEmpty ? nil : all.joined(separator: " ")
    }

    private var targets: [Substring] { webhook?.split(separator: " ") ?? [] }

    /// The address to which reports are posted.
    package var hook: String? { targets.first { !$0.hasPrefix("mailto:") }.map(String.init) }

    /// The addresses to which reports are mailed.
    package var readers: [String] {
        targets.filter { $0.hasPrefix("mailto:") }.map { String($0.dropFirst("mailto:".count)) }
    }

    /// The ways as they may be shown: of a webhook the host alone, since its path is its owner's secret.
    package var shownTargets: [String] {
        let host = hook.map { hook in
            let rest = hook.drop { $0 != "/" }.drop { $0 == "/" }
            return "posted to \(rest.prefix { !"/?#".contains($0) })"
        }
        return [host].compactMap { $0 } + readers.map { "mailed to \($0)" }
    }
}
