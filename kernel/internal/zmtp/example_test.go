package zmtp_test

import (
	"context"
	"log"

	"onrecord/kernel/internal/zmtp"
)

// A service that answers each request on the connection it came by.
func ExampleListenRouter() {
	shell, err := zmtp.ListenRouter("tcp://127.0.0.1:0", zmtp.Config{})
	if err != nil {
		log.Fatal(err)
	}
	defer shell.Close()
	log.Println("clients connect to", shell.Endpoint())
	for {
		m, err := shell.Recv(context.Background())
		if err != nil {
			return // the socket was closed
		}
		if err := shell.Reply(m, [][]byte{[]byte("got it")}); err != nil {
			log.Print(err) // the client is gone
		}
	}
}

// A publisher that greets each subscription.
func ExampleListenXPub() {
	iopub, err := zmtp.ListenXPub("ipc://@weather", zmtp.Config{
		OnSubscribe: func(x *zmtp.XPub, s zmtp.Subscription) {
			if s.On {
				_ = x.SendTo(s.Peer, [][]byte{[]byte(s.Topic), []byte("welcome")})
			}
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	defer iopub.Close()
	if err := iopub.Send([][]byte{[]byte("rain"), []byte("12 mm")}); err != nil {
		log.Print(err)
	}
}
