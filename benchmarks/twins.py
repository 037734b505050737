"""Notes of near-twins: facts that differ in a number, a name or one word, and are not one fact."""

TWINS = {
    "twins/ports.md": """# Ports

## Well-known ports

- 20 FTP data
- 21 FTP
- 22 SSH
- 23 Telnet
- 25 SMTP
- 53 DNS
- 80 HTTP
- 110 POP3
- 143 IMAP
- 443 HTTPS
- 993 IMAPS
- 995 POP3S

## Kubernetes

- Port 6443 is used by the API server.
- Port 2379 is used by etcd clients.
- Port 2380 is used by etcd peers.
- Port 10250 is used by the kubelet.
- Port 10257 is used by the controller manager.
- Port 10259 is used by the scheduler.
""",
    "twins/orchestration.md": """# 오케스트레이션 도구

- Docker Swarm은 설정이 쉽지만 고급 기능이 부족하다.
- Mesos는 설정이 어렵지만 고급 기능이 많다.
- Nomad는 설정이 쉽고 여러 종류의 작업을 다룬다.
- Kubernetes는 설정이 어렵지만 여러 환경을 지원한다.

## 볼륨

- emptyDir 볼륨은 파드가 지워지면 함께 지워진다.
- hostPath 볼륨은 파드가 지워져도 노드에 남는다.
- configMap 볼륨은 설정 값을 파일로 보여 준다.
- secret 볼륨은 비밀 값을 파일로 보여 준다.

## 계층

- 전송 계층의 데이터 단위는 세그먼트이다.
- 네트워크 계층의 데이터 단위는 패킷이다.
- 데이터 링크 계층의 데이터 단위는 프레임이다.
- 물리 계층의 데이터 단위는 비트이다.

## 정렬

- 퀵 정렬의 평균 시간 복잡도는 O(n log n)이다.
- 병합 정렬의 평균 시간 복잡도는 O(n log n)이다.
- 버블 정렬의 평균 시간 복잡도는 O(n^2)이다.
- 삽입 정렬의 평균 시간 복잡도는 O(n^2)이다.
- 물은 섭씨 100도에서 끓는다.
- 물은 섭씨 0도에서 언다.
- 금은 섭씨 1064도에서 녹는다.
- 은은 섭씨 961도에서 녹는다.
""",
    "twins/storage.md": """# Storage classes

- Standard storage costs 23 dollars per terabyte and keeps three copies.
- Infrequent storage costs 12 dollars per terabyte and keeps three copies.
- One-zone storage costs 10 dollars per terabyte and keeps one copy.
- Archive storage costs 4 dollars per terabyte and keeps three copies.
- Deep archive storage costs 1 dollar per terabyte and keeps three copies.

## Vitamins

- Vitamin A is needed for sight.
- Vitamin B1 is needed for nerves.
- Vitamin C is needed for connective tissue.
- Vitamin D is needed for bones.
- Vitamin K is needed for clotting.

## Stacks

- TCP is slower than UDP but reliable.
- UDP is faster than TCP but unreliable.
- IPv4 addresses have 32 bits.
- IPv6 addresses have 128 bits.

| Code | Meaning |
|---|---|
| 200 | OK |
| 201 | Created |
| 301 | Moved permanently |
| 302 | Found |
| 404 | Not found |
| 500 | Internal server error |
""",
}
