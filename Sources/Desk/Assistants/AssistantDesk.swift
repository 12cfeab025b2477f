internal import Briefing
internal import Foundation
package import Ledger
internal import Reading

/// Answers an assistant by the Model Context Protocol: a line of JSON-RPC in, a line out.
///
/// It only reads; what is asked is what a page would answer, as the same JSON.
package struct AssistantDesk: Sendable {
    /// More than any document may have, in JSON.
    package static let longestLine = 120_000_000

    private let record: DeskRecord
    static let protocolVersions = ["2025-06-18", "2025-03-26", "2024-11-05"]

    package init(_ sources: DeskSources) throws(LedgerError) { record = try sources.record() }

    init(record: DeskRecord) { self.record = record }

    /// The answer to a message; `nil` where it wants none, as a notification.
    package func answer(_ line: [UInt8]) -> String? {
        guard line.contains(where: { $0 > 0x20 }) else { return nil }
        guard let message = (try? JSONSerialization.jsonObject(with: Data(line))) as? [String: Any] else {
            return Self.text(fault(-32_700, "The line is no JSON object.", id: NSNull()))
        }
        guard let method = message["method"] as? String else {
            // An answer to a question that was never asked.
            return message["result"] == nil && message["error"] == nil
                ? Self.text(fault(-32_600, "The message names no method.", id: message["id"] ?? NSNull()))
                : nil
        }
        guard let id = message["id"], id is String || id is NSNumber else { return nil }
        let parameters = message["params"] as? [String: Any] ?? [:]
        switch method {
        case "initialize": return result(greeting(parameters), id)
        case "ping": return result([:], id)
        case "tools/list": return result(["tools": AssistantTool.all.map(\.description)], id)
        case "tools/call": return call(parameters, id)
        default: return Self.text(fault(-32_601, "There is no method \(method.prefix(80)).", id: id))
        }
    }

    /// What a message is, for a transport that treats them differently.
    enum Kind: Sendable { case greeting, question, notice }

    /// `nil` for what is no message.
    static func kind(of line: [UInt8]) -> Kind? {
        guard let message = (try? JSONSerialization.jsonObject(with: Data(line))) as? [String: Any] else {
            return nil
        }
        guard let method = message["method"] as? String else {
            return message["result"] == nil && message["error"] == nil ? nil : .notice
        }
        guard let id = message["id"], id is String || id is NSNumber else { return .notice }
        return method == "initialize" ? .greeting : .question
    }

    private func greeting(_ parameters: [String: Any]) -> [String: Any] {
        let asked = parameters["protocolVersion"] as? String ?? ""
        return [
            "protocolVersion": Self.protocolVersions.contains(asked) ? asked : Self.protocolVersions[0],
            "capabilities": ["tools": ["listChanged": false]],
            "serverInfo": ["name": "attache", "version": Reading.engineVersion],
            "instructions":
                "The official record of United States arms-sale notifications, and what is told of the states concerned. A value "
                + "is a ceiling at notification and no price; the end of a review is no approval and no sale. Quote the source that "
                + "stands beside each statement.",
        ]
    }

    private func call(_ parameters: [String: Any], _ id: Any) -> String? {
        let name = parameters["name"] as? String ?? ""
        guard let tool = AssistantTool.all.first(where: { $0.name == name }) else {
            return Self.text(fault(-32_602, "There is no tool \(name.prefix(80)).", id: id))
        }
        let arguments = (parameters["arguments"] as? [String: Any] ?? [:]).compactMapValues { value in
            value as? String ?? (value as? NSNumber).map(\.stringValue)
        }
        if let missing = tool.arguments.first(where: { $0.isRequired && (arguments[$0.name] ?? "").isEmpty })
        {
            return result(Self.content("\(name) wants \(missing.name): \(missing.about).", isError: true), id)
        }
        do {
            return result(Self.content(try tool.answer(arguments, record), isError: false), id)
        } catch let problem as Problem {
            return result(Self.content(problem.detail, isError: true), id)
        } catch {
            return result(Self.content("The ledger could not be asked.", isError: true), id)
        }
    }

    private static func content(_ text: String, isError: Bool) -> [String: Any] {
        ["content": [["type": "text", "text": text]], "isError": isError]
    }

    private func result(_ result: [String: Any], _ id: Any) -> String? {
        Self.text(["jsonrpc": "2.0", "id": id, "result": result])
    }

    private func fault(_ code: Int, _ message: String, id: Any) -> [String: Any] {
        ["jsonrpc": "2.0", "id": id, "error": ["code": code, "message": message]]
    }

    /// In one line: what breaks lines is escaped in JSON.
    private static func text(_ message: [String: Any]) -> String? {
        let data = try? JSONSerialization.data(
            withJSONObject: message, options: [.sortedKeys, .withoutEscapingSlashes])
        return data.map { String(decoding: $0, as: UTF8.self) }
    }
}
