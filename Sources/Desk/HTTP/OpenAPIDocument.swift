internal import Briefing
internal import Foundation
internal import Reading

/// The interface as OpenAPI 3.1, made of the table of routes.
enum OpenAPIDocument {
    static let routes = [
        Route(
            "openapi", .get, "/openapi", "This description", isOpen: true,
            makers: [.json: { _ in Answer(.json, text) }])
    ]

    static let text: String = {
        let options: JSONSerialization.WritingOptions = [
            .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
        ]
        let data = try? JSONSerialization.data(withJSONObject: document, options: options)
        return String(decoding: data ?? Data("{}".utf8), as: UTF8.self) + "\n"
    }()

    private static var document: [String: Any] {
        var paths: [String: [String: Any]] = [:]
        for route in RouteTable.all {
            for representation in route.representations {
                paths[route.path + representation.suffix, default: [:]][route.method.rawValue] = operation(
                    route, representation)
            }
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Attaché: the desk", "version": Reading.engineVersion,
                "description":
                    "What the pages of the desk say, as data. Every sum is a ceiling at notification.",
            ],
            "paths": paths,
            "components": [
                "schemas": ["Problem": problem],
                "securitySchemes": [
                    "token": ["type": "http", "scheme": "bearer"],
                    "basic": ["type": "http", "scheme": "basic"],
                ],
            ],
        ]
    }

    private static func operation(_ route: Route, _ representation: Representation) -> [String: Any] {
        let isForm = representation == .html && route.method == .post
        var operation: [String: Any] = [
            "operationId": route.name
                + (representation.suffix.isEmpty ? "" : "-" + representation.suffix.dropFirst()),
            "summary": route.summary,
            "responses": responses(route, representation),
        ]
        let parameters = route.parameters.filter { $0.name != "excel" || representation == .csv }
        if !parameters.isEmpty { operation["parameters"] = parameters.map(parameter) }
        if !route.isOpen {
            operation["security"] = [[:], ["token": []], ["basic": []]] as [[String: [String]]]
        }
        if !route.takes.isEmpty {
            let schema: [String: Any] = isForm ? ["type": "object"] : ["type": "string", "pattern": "\\S"]
            let object = route.name == "mcp" ? message : jsonDocument
            var content: [String: Any] = [:]
            for kind in route.takes {
                content[kind] = ["schema": kind == "application/json" ? object : schema]
            }
            operation["requestBody"] = ["required": true, "content": content]
        }
        return operation
    }

    private static func parameter(_ parameter: Route.Parameter) -> [String: Any] {
        let filled: [String: Any] =
            switch parameter.form {
            case .text: ["type": "string"]
            case .period: ["type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?$"]
            case .day: ["type": "string", "format": "date"]
            case .whole(let range):
                ["type": "integer", "minimum": range.lowerBound, "maximum": range.upperBound]
            case .choice(let all): ["type": "string", "enum": all]
            }
        // A form sends a field that was left empty, and that is as if it were not there.
        let mayBeEmpty = parameter.place == .query && parameter.form != .text
        let schema: [String: Any] =
            mayBeEmpty ? ["anyOf": [filled, ["type": "string", "maxLength": 0]]] : filled
        var result: [String: Any] = [
            "name": parameter.name, "in": parameter.place.rawValue, "required": parameter.place == .path,
            "description": parameter.about, "schema": schema,
        ]
        if !parameter.example.isEmpty {
            if case .whole = parameter.form {
                result["example"] = Int(parameter.example) ?? 0
            } else {
                result["example"] = parameter.example
            }
        }
        return result
    }

    private static func responses(_ route: Route, _ representation: Representation) -> [String: Any] {
        let kind = representation.mediaType.split(separator: ";")[0]
        let isText = !representation.mediaType.hasSuffix("json")
        let content = [String(kind): ["schema": ["type": isText ? "string" : "object"]]]
        let isPage = representation == .html
        var responses: [String: Any] = ["200": ["description": route.summary, "content": content]]
        if route.method == .get { responses["304"] = ["description": "It is as you have it."] }
        if isPage, route.method == .post {
            responses["303"] = ["description": "It was done; the page is at Location."]
        }
        var codes: [Problem.Code] = [.badQuery, .notFound, .unknownHost, .tooMany, .busy, .fault]
        if !route.isOpen || route.name == "enter-token" { codes.append(.noAccess) }
        if route.needs == .editor { codes.append(.needsEditor) }
        if route.method == .delete { codes.append(.foreignRequest) }
        if route.method == .post {
            codes += [.foreignRequest, .slowRequest, .tooLarge, .unknownMedia, .unreadable]
        }
        for code in codes {
            var forms: [String: Any] = [
                "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
            ]
            if isPage { forms["text/html"] = ["schema": ["type": "string"]] }
            responses[String(code.status)] = ["description": code.title, "content": forms]
        }
        switch route.name {
        case "mcp":
            // JSON-RPC tells faults in its own way, also where the message is none.
            let rpc: [String: Any] = ["schema": ["type": "object"]]
            let told: [String: Any] = [
                "application/json": rpc,
                "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]],
            ]
            responses["202"] = ["description": "It was taken in, and wants no answer."]
            responses["400"] = ["description": "No message of the protocol", "content": told]
            responses["406"] = ["description": Problem.Code.notAcceptable.title, "content": told]
        case "mcp-end":
            responses["200"] = nil
            responses["204"] = ["description": "The session is over."]
        default: break
        }
        // Where the ledger cannot be asked.
        if route.name == "health" {
            responses["503"] = ["description": "The ledger cannot be asked.", "content": content]
        }
        return responses
    }

    private static var problem: [String: Any] {
        [
            "type": "object", "required": ["type", "title", "status", "detail", "code"],
            "properties": [
                "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
                "detail": ["type": "string"],
                "code": ["type": "string", "enum": Problem.Code.allCases.map(\.rawValue)],
            ],
        ]
    }

    /// JSON-RPC 2.0, as the Model Context Protocol uses it.
    private static var message: [String: Any] {
        [
            "type": "object", "required": ["jsonrpc", "method"],
            "properties": [
                "jsonrpc": ["type": "string", "enum": ["2.0"]], "method": ["type": "string"],
                "id": ["type": ["string", "integer"]], "params": ["type": "object"],
            ] as [String: Any],
        ]
    }

    private static var jsonDocument: [String: Any] {
        [
            "type": "object",
            "properties": Dictionary(
                uniqueKeysWithValues: ["source", "text", "html", "title", "published", "language"].map {
                    ($0, ["type": "string"])
                }),
        ]
    }
}
