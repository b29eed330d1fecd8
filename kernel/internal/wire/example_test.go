package wire_test

import (
	"fmt"

	"onrecord/kernel/internal/wire"
)

// A request is decoded, its content told apart by type, and answered.
func ExampleCodec() {
	codec, err := wire.NewCodec("", "hmac-sha256")
	if err != nil {
		fmt.Println(err)
		return
	}
	request, err := codec.Decode([][]byte{
		[]byte("client"), []byte("<IDS|MSG>"), {},
		[]byte(`{"msg_id": "1", "session": "s", "msg_type": "is_complete_request"}`), []byte("{}"), []byte("{}"),
		[]byte(`{"code": "for {"}`),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	if c, ok := request.Content.(*wire.IsCompleteRequest); ok {
		reply := codec.Reply(request, &wire.IsCompleteReply{Status: "incomplete", Indent: "\t"})
		frames, _ := codec.Encode(reply)
		fmt.Printf("%s: %s asks about %q; %s\n", frames[0], request.Header.MsgType, c.Code, frames[6])
	}
	// Output: client: is_complete_request asks about "for {"; {"status":"incomplete","indent":"\t"}
}
