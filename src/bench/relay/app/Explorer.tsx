import { graphql } from "react-relay";

export const explorer = graphql`
  query ExplorerQuery($id: ID!, $name: String!) {
    node(id: $id) {
      __typename
      id
      ...Entity_entity @alias(as: "entity")
    }
    entity(name: $name) {
      id
      ...Entity_entity
    }
    ...Agencies_query
  }
`;

export const entity = graphql`
  fragment Entity_entity on Entity
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" })
  @refetchable(queryName: "EntityPaginationQuery") {
    id
    name
    aliases
    threatenedByConnection(first: $first, after: $after, sort: [{ node: { name: ASC } }])
      @connection(key: "Entity_threatenedByConnection") {
      totalCount
      edges {
        properties {
          confidence
          evidence {
            id
            text
            speaker {
              id
              name
            }
          }
        }
        node {
          id
          name
          ... on Spacecraft {
            launchedOn
          }
        }
      }
    }
  }
`;

export const agencies = graphql`
  fragment Agencies_query on Query
  @argumentDefinitions(
    first: { type: "Int", defaultValue: 20 }
    after: { type: "String" }
    where: { type: "AgencyWhere" }
  )
  @refetchable(queryName: "AgenciesPaginationQuery") {
    agenciesConnection(first: $first, after: $after, where: $where, sort: [{ name: ASC }])
      @connection(key: "Agencies_agenciesConnection") {
      edges {
        node {
          id
          kind
          operatesConnection(first: 3) {
            aggregate {
              count {
                nodes
              }
            }
            edges {
              node {
                name
              }
            }
          }
        }
      }
    }
  }
`;

export const relations = graphql`
  query ExplorerRelationsQuery($where: RelationWhere, $sort: [RelationSort!]) {
    relationsConnection(first: 5, where: $where, sort: $sort) {
      totalCount
      edges {
        node {
          id
          type
          subject {
            id
            name
          }
          object {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
