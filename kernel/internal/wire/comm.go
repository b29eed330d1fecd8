package wire

// CommOpen opens a comm to a target.
type CommOpen struct {
	CommID       string  `json:"comm_id"`
	TargetName   string  `json:"target_name"`
	TargetModule *string `json:"target_module,omitempty"`
	Data         Object  `json:"data"`
}

// CommMsg is a message of a comm.
type CommMsg struct {
	CommID string `json:"comm_id"`
	Data   Object `json:"data"`
}

// CommClose closes a comm.
type CommClose struct {
	CommID string `json:"comm_id"`
	Data   Object `json:"data"`
}

// CommInfoRequest asks for the open comms, of one target or of all.
type CommInfoRequest struct {
	TargetName string `json:"target_name,omitempty"`
}

// CommInfoReply answers it: by comm id, which target each has.
type CommInfoReply struct {
	Status string `json:"status"`
	Comms  Comms  `json:"comms"`
	*Failure
}

// CommInfo is an entry of CommInfoReply.
type CommInfo struct {
	TargetName string `json:"target_name"`
}

// Comms holds open comms by their id; nil is {}, never null.
type Comms map[string]CommInfo

// MarshalJSON gives {} for nil.
func (c Comms) MarshalJSON() ([]byte, error) {
	if c == nil {
		return []byte("{}"), nil
	}
	return marshal(map[string]CommInfo(c))
}

// MsgType is comm_open.
func (*CommOpen) MsgType() string { return "comm_open" }

// MsgType is comm_msg.
func (*CommMsg) MsgType() string { return "comm_msg" }

// MsgType is comm_close.
func (*CommClose) MsgType() string { return "comm_close" }

// MsgType is comm_info_request.
func (*CommInfoRequest) MsgType() string { return "comm_info_request" }

// MsgType is comm_info_reply.
func (*CommInfoReply) MsgType() string { return "comm_info_reply" }
