{{- define "groundtrack.labels" -}}
app.kubernetes.io/name: groundtrack
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "groundtrack.check" -}}
{{- if and (gt (int .Values.replicas) 1) (not .Values.neo4j.uri) }}
{{- fail "replicas: several servers need one Neo4j that they share; set neo4j.uri" }}
{{- end }}
{{- if and .Values.neo4j.uri (not .Values.neo4j.secret) }}
{{- fail "neo4j.secret: name the Secret that holds the password of the Neo4j at neo4j.uri" }}
{{- end }}
{{- if and .Values.ingress.enabled (not .Values.hosts) }}
{{- fail "hosts: name the host that the ingress serves" }}
{{- end }}
{{- end }}
