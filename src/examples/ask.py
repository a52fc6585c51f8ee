"""Python, with nothing but its own library: all relations of a type, page by page, with who says so.

Usage: python3 ask.py [http://127.0.0.1:8080/graphql]
"""

import json
import sys
import urllib.request

URL = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080/graphql"

RELATIONS = """
query ($after: String) {
  relationsConnection(first: 50, after: $after, where: {type: {eq: THREATENS}}, sort: [{id: ASC}]) {
    pageInfo { endCursor hasNextPage }
    edges { node { subject { name } object { name } evidence { text speaker { name } source { title } } } }
  }
}
"""


def ask(query, variables=None):
    """The data of an operation; what the server refuses is raised with its code and remedy."""
    body = json.dumps({"query": query, "variables": variables or {}}).encode()
    request = urllib.request.Request(URL, body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    for error in answer.get("errors", []):
        raise RuntimeError(f"{error['extensions']['code']}: {error['message']}. {error['extensions'].get('remedy', '')}")
    return answer["data"]


def pages():
    """Relations, as many pages as there are."""
    after = None
    while True:
        page = ask(RELATIONS, {"after": after})["relationsConnection"]
        yield from (edge["node"] for edge in page["edges"])
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


for relation in pages():
    print(f"{relation['subject']['name']} threatens {relation['object']['name']}")
    for statement in relation["evidence"]:
        speaker = (statement["speaker"] or {}).get("name", "nobody named")
        print(f"  {speaker}: {statement['text']!r} ({statement['source']['title']})")
